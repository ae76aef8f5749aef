package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.Optional;

/**
 * Pins the image by the digest in a file that its build wrote, as <a
 * href="https://github.com/GoogleContainerTools/jib">Jib</a> writes {@code
 * target/jib-image.digest}.
 */
final class DigestFile {
  private static final String DIGEST = "sha256:[0-9a-f]{64}";

  private final SectionReader root;
  private final RelatedFiles files;
  private final Optional<String> chosen;

  /**
   * @param chosen path of a file instead of the description's, relative to the current directory
   */
  DigestFile(SectionReader root, RelatedFiles files, Optional<String> chosen) {
    this.root = root;
    this.files = files;
    this.chosen = chosen;
  }

  /** The same repository by the digest; the image itself where there is no file yet. */
  ImageReference pin(ImageReference image) {
    Optional<String> described = root.value(ServiceKeys.IMAGE_DIGEST_FILE);
    Optional<String> path = chosen.or(() -> described);
    if (path.isEmpty()) {
      return image;
    }
    Optional<String> text =
        chosen.isPresent() ? RelatedFiles.here().text(path.get()) : files.text(path.get());
    if (text.isEmpty()) {
      missing(path.get());
      return image;
    }
    String digest = text.get().strip();
    if (!digest.matches(DIGEST)) {
      refuse(
          "%s must hold sha256: and 64 hexadecimal digits, but holds other text (not shown)"
              .formatted(name(path.get())),
          "write it anew: mvn package jib:build");
      return image;
    }
    if (image.digest().filter(written -> !written.equals(digest)).isPresent()) {
      refuse(
          "image must have no digest beside %s, but has another one".formatted(name(path.get())),
          "image: " + image.repository() + image.tag().map(tag -> ":" + tag).orElse(""));
    }
    return new ImageReference(image.repository(), Optional.empty(), Optional.of(digest));
  }

  private void missing(String path) {
    root.warn(
        ServiceProblems.IMAGE_DIGEST,
        key(),
        "%s must exist for the image to be pinned by its digest, but does not"
            .formatted(name(path)),
        "build the image first: mvn package jib:build");
  }

  private void refuse(String message, String fix) {
    root.refuse(ServiceProblems.IMAGE_DIGEST, key(), message, fix);
  }

  private Key<?> key() {
    return chosen.isPresent() ? ServiceKeys.IMAGE : ServiceKeys.IMAGE_DIGEST_FILE;
  }

  private String name(String path) {
    return "image-digest-file \"" + path + "\"";
  }
}
