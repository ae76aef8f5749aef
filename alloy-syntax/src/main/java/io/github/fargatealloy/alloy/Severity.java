package io.github.fargatealloy.alloy;

import java.util.Locale;

/** How bad a finding is: Alloy refuses a file with an error and accepts one with a warning. */
public enum Severity {
  ERROR,
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
