package io.github.fargatealloy.service.read.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises names that suggest a secret, such as {@code DB_PASSWORD} or {@code apiKey}. */
public final class SecretName {
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "secret",
          "secrets",
          "token",
          "apikey",
          "credential",
          "credentials");

  private static final Set<String> KEY_KINDS =
      Set.of("api", "access", "private", "signing", "encryption", "auth", "license", "master");

  private SecretName() {}

  public static boolean suggestsSecret(String name) {
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      if (isSecretAt(words, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the name of an option ends like a secret's: {@code keyStorePassword} does, {@code
   * token-uri} does not.
   */
  public static boolean endsWithSecret(String name) {
    List<String> words = words(name);
    return !words.isEmpty() && isSecretAt(words, words.size() - 1);
  }

  private static boolean isSecretAt(List<String> words, int i) {
    String word = words.get(i);
    boolean kindOfKey = word.equals("key") && i > 0 && KEY_KINDS.contains(words.get(i - 1));
    return kindOfKey || ENDINGS.stream().anyMatch(word::endsWith);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : TokenText.runs(name, TokenText::isAlphanumeric)) {
      int start = 0;
      for (int i = 1; i < part.length(); i++) {
        boolean hump =
            Character.isUpperCase(part.charAt(i)) && Character.isLowerCase(part.charAt(i - 1));
        if (hump) {
          words.add(part.substring(start, i).toLowerCase(Locale.ROOT));
          start = i;
        }
      }
      words.add(part.substring(start).toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
