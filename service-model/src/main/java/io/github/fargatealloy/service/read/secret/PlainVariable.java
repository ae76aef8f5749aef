package io.github.fargatealloy.service.read.secret;

import java.util.Optional;

/** An environment variable whose value is written in plain text, wherever it is. */
public record PlainVariable(String name, String value) {
  /**
   * What makes a variable look like a secret.
   *
   * @param because completes "must not hold a secret, but …"
   * @param certain whether nobody may say that it is none
   */
  public record Sign(String because, boolean certain) {}

  /** Empty when nothing says that it holds a secret. */
  public Optional<Sign> secret() {
    Optional<String> known = CredentialShape.recognise(value);
    if (known.isPresent()) {
      return Optional.of(new Sign("its value is " + known.get(), true));
    }
    if (RandomText.isIn(value)) {
      return Optional.of(new Sign("its value looks random", false));
    }
    return hides(value) && SecretName.suggestsSecret(name)
        ? Optional.of(new Sign("its name suggests one", false))
        : Optional.empty();
  }

  /** Whether a value of so telling a name may be a secret itself, and no switch. */
  public static boolean hides(String value) {
    return !value.isBlank() && !value.equals("true") && !value.equals("false");
  }
}
