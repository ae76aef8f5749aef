package io.github.fargatealloy.alloy.catalog;

/**
 * A minor release line of Alloy. Patches of one line carry the same components, so they are not
 * told apart.
 */
public record AlloyVersion(int major, int minor) implements Comparable<AlloyVersion> {

  /**
   * Reads {@code v1.16.1}, {@code 1.16} or an image tag such as {@code v1.19.0-rc.3}.
   *
   * @throws IllegalArgumentException for anything else; the message can be shown to the user
   */
  public static AlloyVersion parse(String spelling) {
    int start = spelling.startsWith("v") ? 1 : 0;
    int dot = digitsEnd(spelling, start);
    if (dot == spelling.length() || spelling.charAt(dot) != '.') {
      throw unreadable(spelling);
    }
    int end = digitsEnd(spelling, dot + 1);
    if (end < spelling.length() && "-+.".indexOf(spelling.charAt(end)) < 0) {
      throw unreadable(spelling);
    }
    try {
      return new AlloyVersion(
          Integer.parseInt(spelling.substring(start, dot)),
          Integer.parseInt(spelling.substring(dot + 1, end)));
    } catch (NumberFormatException e) {
      throw unreadable(spelling);
    }
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static IllegalArgumentException unreadable(String spelling) {
    return new IllegalArgumentException(
        "the Alloy version must look like v1.16.1, but is \"" + spelling + "\"");
  }

  @Override
  public int compareTo(AlloyVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor;
  }
}
