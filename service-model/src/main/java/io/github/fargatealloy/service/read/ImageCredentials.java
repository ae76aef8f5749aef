package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;

/** Reads {@code image-credentials}, which only images of other registries than ECR need. */
final class ImageCredentials {
  private ImageCredentials() {}

  static Optional<SecretsManager> read(
      SectionReader section, Key<Shape.Value<SecretsManager>> key, Optional<ImageReference> image) {
    Optional<SecretsManager> secret = WholeSecret.read(section, key);
    if (secret.isPresent() && image.flatMap(ImageReference::ecrAccount).isPresent()) {
      section.refuse(
          ServiceProblems.IMAGE_CREDENTIALS,
          key,
          "%s must stand with an image outside ECR, but the image is in ECR"
              .formatted(section.path(key)),
          "remove it: the execution role may pull from ECR");
    }
    return secret;
  }
}
