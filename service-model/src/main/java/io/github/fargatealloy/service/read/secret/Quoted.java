package io.github.fargatealloy.service.read.secret;

/** Repeats the user's text in a message: on one line, not too long, and never a credential. */
public final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  public static String of(String text) {
    if (CredentialShape.mayBeSecret(text)) {
      return "text that looks like a credential (not shown)";
    }
    return text.isEmpty() ? "empty" : '"' + oneLine(text) + '"';
  }

  /** Repeats a key; what stands behind an equals sign was meant as its value. */
  public static String key(String name) {
    return of(withoutValue(name));
  }

  /** The key up to its equals sign, if it has one. */
  public static String withoutValue(String name) {
    int equals = name.indexOf('=');
    return equals < 0 ? name : name.substring(0, equals) + "=…";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> append(line, c));
    return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line.toString();
  }

  private static void append(StringBuilder line, int codePoint) {
    boolean printable = !Character.isISOControl(codePoint) && Character.isDefined(codePoint);
    switch (codePoint) {
      case '\n' -> line.append("\\n");
      case '\t' -> line.append("\\t");
      case '"' -> line.append("\\\"");
      default -> line.appendCodePoint(printable ? codePoint : '\uFFFD');
    }
  }
}
