package io.github.fargatealloy.service.read.secret;

import java.util.Optional;

/**
 * Recognises credentials by their shape. Digests, UUIDs, ARNs, image references and class names are
 * none.
 */
public final class CredentialShape {
  /** No credential of a known shape is shorter than {@code a://b:c@d}. */
  private static final int SHORTEST = 9;

  private CredentialShape() {}

  /** What the text certainly is or contains, such as "a GitHub token". */
  public static Optional<String> recognise(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    if (text.contains("-----BEGIN") && text.contains("PRIVATE KEY")) {
      return Optional.of("a private key");
    }
    Optional<String> prefixed = KnownPrefix.nameIn(text);
    if (prefixed.isPresent()) {
      return prefixed;
    }
    if (containsJsonWebToken(text)) {
      return Optional.of("a JSON web token");
    }
    if (AuthorizationValue.isIn(text)) {
      return Optional.of("an Authorization header");
    }
    if (UrlPassword.isIn(text)) {
      return Optional.of("an address with a password");
    }
    if (AssignedPassword.isIn(text)) {
      return Optional.of("a password");
    }
    return RandomText.hasAwsSecretKey(text)
        ? Optional.of("an AWS secret access key")
        : Optional.empty();
  }

  /** Whether the text must not be repeated in a message. */
  public static boolean mayBeSecret(String text) {
    return RandomText.isIn(text) || recognise(text).isPresent();
  }

  private static boolean containsJsonWebToken(String text) {
    for (int at = text.indexOf("eyJ"); at >= 0; at = text.indexOf("eyJ", at + 1)) {
      int header = TokenText.length(text, at);
      int dot = at + header;
      if (header >= 10 && text.startsWith(".", dot) && TokenText.length(text, dot + 1) >= 10) {
        return true;
      }
    }
    return false;
  }
}
