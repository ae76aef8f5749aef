package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;

/** Adds to an image its {@code image-credentials}, which only other registries than ECR need. */
final class ContainerImageReader {
  private ContainerImageReader() {}

  static Optional<ContainerImage> read(
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
    return image.map(reference -> new ContainerImage(reference, secret));
  }
}
