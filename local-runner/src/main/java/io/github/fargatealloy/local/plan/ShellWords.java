package io.github.fargatealloy.local.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Command lines and their words, by the quoting rules of a POSIX shell but without expanding
 * anything. A shell in between would take the SIGTERM that is meant for the program.
 */
public final class ShellWords {
  private ShellWords() {}

  /** The text as one word, in quotes if it needs them. */
  public static String quote(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Empty when a quote is not closed. */
  public static Optional<List<String>> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\\' && quote != '\'' && at + 1 < line.length()) {
        char next = line.charAt(++at);
        // Within double quotes a backslash is special before these two only.
        word.append(quote == '"' && next != '"' && next != '\\' ? "\\" + next : next);
        inWord = true;
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return quote == 0 ? Optional.of(List.copyOf(words)) : Optional.empty();
  }
}
