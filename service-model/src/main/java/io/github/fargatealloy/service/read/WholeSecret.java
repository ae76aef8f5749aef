package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;

/** Reads the reference to a secret whose keys the generators name themselves. */
final class WholeSecret {
  private WholeSecret() {}

  static Optional<SecretsManager> read(
      SectionReader section, Key<Shape.Value<SecretsManager>> key) {
    Optional<SecretsManager> secret = section.value(key);
    secret
        .filter(reference -> !reference.jsonKey().isEmpty())
        .ifPresent(
            reference ->
                section.refuse(
                    ServiceProblems.SECRET_REFERENCE,
                    key,
                    section.path(key) + " must name a whole secret, but names one key of it",
                    key.name() + ": " + reference.arn()));
    return secret;
  }
}
