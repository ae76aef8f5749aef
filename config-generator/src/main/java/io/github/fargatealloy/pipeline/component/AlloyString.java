package io.github.fargatealloy.pipeline.component;

/**
 * A string as an Alloy expression: raw between back-ticks where that is possible, because the
 * statements of other languages stay readable there, else quoted.
 */
public record AlloyString(String value) {

  @Override
  public String toString() {
    return canBeRaw(value) ? '`' + value + '`' : quoted(value);
  }

  private static boolean canBeRaw(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '`' || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  /** The value between double quotes, as Go and so Alloy escapes it. */
  public static String quoted(String value) {
    return '"' + escaped(value) + '"';
  }

  /** What stands between the quotes. */
  public static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            escaped.append("\\u%04x".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
