package io.github.fargatealloy.cli;

/** What was found in one file. */
interface Verdict {
  /** As the user spells it. */
  String file();

  /** Whether nothing worse than a warning was found. */
  boolean isValid();

  /** All that was found and how much it is, for people; the empty string when that is nothing. */
  String text();

  /** All that was found, for programs. */
  JsonObject json();
}
