package io.github.fargatealloy.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with the user's input.
 *
 * @param location where it stands in the user's own file
 * @param severity whether it stops generation
 * @param code a stable, hyphenated name such as {@code fargate-size}; explained in {@code
 *     docs/problems.md}
 * @param message "… must …, but is …": one sentence without a full stop, values quoted
 * @param fix text to paste, or an instruction when nothing can be pasted; never empty, may span
 *     lines
 */
public record Problem(
    Location location, Severity severity, String code, String message, String fix) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(severity, "severity");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a problem code is lower-case and hyphenated: " + code);
    }
    if (message.isBlank() || fix.isBlank()) {
      throw new IllegalArgumentException(code + " needs a message and a fix");
    }
  }

  public Problem withMessage(String other) {
    return new Problem(location, severity, code, other, fix);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The problem as the command line and Maven print it, over two lines or more. */
  @Override
  public String toString() {
    String indented = fix.strip().replace("\n", "\n         ");
    return "%s: %s: %s\n    fix: %s  [%s]".formatted(location, severity, message, indented, code);
  }
}
