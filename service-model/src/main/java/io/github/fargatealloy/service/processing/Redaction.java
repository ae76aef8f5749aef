package io.github.fargatealloy.service.processing;

import java.util.List;

/**
 * What is replaced before it leaves the task.
 *
 * @param secrets credentials of known shapes and card numbers
 * @param emails addresses of e-mail
 * @param patterns further regular expressions, in the syntax of RE2
 */
public record Redaction(boolean secrets, boolean emails, List<String> patterns) {

  public Redaction {
    patterns = List.copyOf(patterns);
  }

  /** Secrets, but no addresses: many teams search for them. */
  public static Redaction usual() {
    return new Redaction(true, false, List.of());
  }

  public boolean isOff() {
    return !secrets && !emails && patterns.isEmpty();
  }
}
