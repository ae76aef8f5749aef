package io.github.fargatealloy.alloy;

import java.util.Objects;

/**
 * One thing that is wrong in an Alloy text.
 *
 * @param start first character concerned
 * @param end behind the last character concerned; equal to {@code start} at the end of a text
 * @param severity whether Alloy would refuse the text for it
 * @param code a stable, hyphenated name such as {@code nesting-too-deep}
 * @param message one sentence without a full stop: "… must …, but is …"
 */
public record Diagnostic(
    Position start, Position end, Severity severity, String code, String message)
    implements Comparable<Diagnostic> {
  public Diagnostic {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  public static Diagnostic error(Position start, Position end, String code, String message) {
    return new Diagnostic(start, end, Severity.ERROR, code, message);
  }

  public static Diagnostic warning(Position start, Position end, String code, String message) {
    return new Diagnostic(start, end, Severity.WARNING, code, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    // Plain, because comparators of lambdas are linked at run time: too long for a check of one
    // file.
    int order = start.compareTo(other.start);
    order = order != 0 ? order : end.compareTo(other.end);
    order = order != 0 ? order : severity.compareTo(other.severity);
    order = order != 0 ? order : code.compareTo(other.code);
    return order != 0 ? order : message.compareTo(other.message);
  }
}
