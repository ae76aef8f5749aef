package io.github.fargatealloy.agent.detect;

/** An Amazon resource name, {@code arn:partition:service:region:account:resource}. */
final class Arn {
  private final String text;
  private final String[] parts;

  private Arn(String text, String[] parts) {
    this.text = text;
    this.parts = parts;
  }

  /** Null when the text is null or no ARN. */
  static Arn parse(String text) {
    if (text == null) {
      return null;
    }
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") && !parts[1].isEmpty()
        ? new Arn(text, parts)
        : null;
  }

  String region() {
    return emptyToNull(parts[3]);
  }

  String account() {
    return emptyToNull(parts[4]);
  }

  /** What follows the last slash: the task id of a task ARN in its long and short format. */
  String id() {
    return emptyToNull(parts[5].substring(parts[5].lastIndexOf('/') + 1));
  }

  /** An ARN in the same partition and account; null when this one names no account. */
  String sibling(String service, String region, String resource) {
    return region == null || account() == null
        ? null
        : "arn:" + parts[1] + ":" + service + ":" + region + ":" + account() + ":" + resource;
  }

  @Override
  public String toString() {
    return text;
  }

  private static String emptyToNull(String part) {
    return part.isEmpty() ? null : part;
  }
}
