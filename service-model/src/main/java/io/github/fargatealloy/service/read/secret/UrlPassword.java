package io.github.fargatealloy.service.read.secret;

import java.util.Locale;
import java.util.Set;

/** Finds a password within an address: before its host or among its parameters. */
final class UrlPassword {
  private static final Set<String> PARAMETERS =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "secret",
          "client_secret",
          "token",
          "access_token",
          "api_key",
          "apikey",
          "sig",
          "sslpassword",
          "truststorepassword",
          "keystorepassword");

  private UrlPassword() {}

  static boolean isIn(String text) {
    return text.contains("://") && isBeforeHost(text) || isParameter(text);
  }

  private static boolean isBeforeHost(String text) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
      String authority = authority(text, at + "://".length());
      int host = authority.lastIndexOf('@');
      int colon = authority.indexOf(':');
      if (colon >= 0 && colon < host - 1) {
        return true;
      }
    }
    return false;
  }

  private static String authority(String text, int from) {
    int end = from;
    while (end < text.length() && "/?# \t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isParameter(String text) {
    for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
      int start = equals;
      while (start > 0 && TokenText.isToken(text.charAt(start - 1))) {
        start--;
      }
      boolean follows = start > 0 && "?&;".indexOf(text.charAt(start - 1)) >= 0;
      String name = text.substring(start, equals).toLowerCase(Locale.ROOT);
      if (follows && PARAMETERS.contains(name) && hasValue(text, equals + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasValue(String text, int from) {
    return from < text.length() && "&;*<".indexOf(text.charAt(from)) < 0;
  }
}
