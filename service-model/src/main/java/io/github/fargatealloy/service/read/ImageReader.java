package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.Optional;

/** Reads an image and insists that it is pinned. */
final class ImageReader {
  private ImageReader() {}

  /**
   * @param tag of the example in the fix
   */
  static Optional<ImageReference> read(
      SectionReader section, Key<Shape.Value<ImageReference>> key, String tag) {
    Optional<ImageReference> image = section.value(key);
    if (image.isPresent() && !isPinned(image.get())) {
      section.refuse(
          ServiceProblems.IMAGE_NOT_PINNED,
          key,
          "%s must be pinned by a tag other than latest or by a digest, but is %s"
              .formatted(section.path(key), section.written(key)),
          "%s: %s:%s".formatted(key.name(), repository(section, key, image.get()), tag));
    }
    return image;
  }

  private static boolean isPinned(ImageReference image) {
    return image.digest().isPresent() || image.tag().filter(t -> !t.equals("latest")).isPresent();
  }

  private static String repository(
      SectionReader section, Key<Shape.Value<ImageReference>> key, ImageReference image) {
    return section.isShown(key) ? image.repository() : "…";
  }
}
