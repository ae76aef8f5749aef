package io.github.fargatealloy.problem;

import java.util.Locale;

/** How bad a problem is: an error stops generation, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
