package io.github.fargatealloy.service.read.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The characters that tokens are made of. */
final class TokenText {
  private TokenText() {}

  static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isToken(int c) {
    return isAlphanumeric(c) || c == '_' || c == '-';
  }

  static boolean isBase64(int c) {
    return isAlphanumeric(c) || c == '+' || c == '/';
  }

  /** How many characters from here on belong to a token. */
  static int length(String text, int from) {
    int end = from;
    while (end < text.length() && isToken(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  /** The longest stretches of characters that belong together. */
  static List<String> runs(String text, IntPredicate belongs) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !belongs.test(text.charAt(i))) {
        if (i > start) {
          runs.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return runs;
  }
}
