package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
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
    image.filter(reference -> !isPinned(reference)).ifPresent(r -> refuse(section, key, r, tag));
    return image;
  }

  private static boolean isPinned(ImageReference image) {
    return image.digest().isPresent() || image.tag().filter(t -> !t.equals("latest")).isPresent();
  }

  private static void refuse(
      SectionReader section,
      Key<Shape.Value<ImageReference>> key,
      ImageReference image,
      String tag) {
    section
        .findings()
        .add(
            ServiceProblems.IMAGE_NOT_PINNED.error(
                section.locate(key),
                "%s must be pinned by a tag other than latest or by a digest, but is \"%s\""
                    .formatted(section.path(key), image),
                "%s: %s:%s".formatted(key.name(), image.repository(), tag)));
  }
}
