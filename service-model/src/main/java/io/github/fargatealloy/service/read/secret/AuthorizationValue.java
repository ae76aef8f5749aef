package io.github.fargatealloy.service.read.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Finds what follows "Basic" or "Bearer" in an HTTP Authorization header. */
final class AuthorizationValue {
  private static final int SHORTEST_BEARER = 16;

  private AuthorizationValue() {}

  static boolean isIn(String text) {
    String spaced = text.replace("%20", " ");
    String lower = spaced.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("bearer "); at >= 0; at = lower.indexOf("bearer ", at + 1)) {
      if (isBearer(wordAt(spaced, at + "bearer ".length()))) {
        return true;
      }
    }
    for (int at = lower.indexOf("basic "); at >= 0; at = lower.indexOf("basic ", at + 1)) {
      if (isUserAndPassword(wordAt(spaced, at + "basic ".length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBearer(String word) {
    return word.length() >= SHORTEST_BEARER && word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isUserAndPassword(String word) {
    try {
      byte[] decoded = Base64.getDecoder().decode(word);
      return new String(decoded, StandardCharsets.ISO_8859_1).indexOf(':') > 0;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String wordAt(String text, int from) {
    int end = from;
    while (end < text.length() && belongs(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean belongs(char c) {
    return TokenText.isToken(c) || TokenText.isBase64(c) || c == '=' || c == '.' || c == '~';
  }
}
