package io.github.fargatealloy.cli;

/** Text as one word of a POSIX shell. */
final class ShellWord {
  private ShellWord() {}

  static String of(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
