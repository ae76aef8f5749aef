package io.github.fargatealloy.agent.detect;

/** A container image as a task definition spells it, {@code [registry/]name[:tag][@digest]}. */
final class ImageReference {
  private final String name;
  private final String tag;
  private final String digest;

  private ImageReference(String name, String tag, String digest) {
    this.name = name;
    this.tag = tag;
    this.digest = digest;
  }

  static ImageReference parse(String image) {
    int at = image.indexOf('@');
    String digest = at < 0 ? null : image.substring(at + 1);
    String tagged = at < 0 ? image : image.substring(0, at);
    // A colon before the last slash belongs to the registry's port.
    int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    return colon < 0
        ? new ImageReference(tagged, null, digest)
        : new ImageReference(tagged.substring(0, colon), tagged.substring(colon + 1), digest);
  }

  String name() {
    return name;
  }

  /** Null when the reference has none: then it is the registry that means {@code latest}. */
  String tag() {
    return tag;
  }

  /** {@code name@digest}; null when the reference has no digest. */
  String repoDigest() {
    return digest == null ? null : name + "@" + digest;
  }
}
