package io.github.fargatealloy.alloy.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Turns string literals into what they mean. */
final class StringLiterals {
  private StringLiterals() {}

  /**
   * The text of a literal that the scanner accepted. An escape that stands for a byte ({@code
   * \x41}, {@code \101}) is a byte of UTF-8, as in Go.
   */
  static String decode(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') {
      return inner.replace("\r", "");
    }
    int escape = inner.indexOf('\\');
    if (escape < 0) {
      return inner;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(inner.length());
    int copied = 0;
    while (escape >= 0) {
      bytes.writeBytes(inner.substring(copied, escape).getBytes(StandardCharsets.UTF_8));
      copied = decodeEscape(inner, escape + 1, bytes);
      escape = inner.indexOf('\\', copied);
    }
    bytes.writeBytes(inner.substring(copied).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes the escape whose letter is at {@code at} and returns the index behind it. */
  private static int decodeEscape(String inner, int at, ByteArrayOutputStream bytes) {
    char letter = inner.charAt(at);
    switch (letter) {
      case 'a' -> bytes.write(7);
      case 'b' -> bytes.write('\b');
      case 'f' -> bytes.write('\f');
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      case 'v' -> bytes.write(11);
      case 'x' -> {
        bytes.write(Integer.parseInt(inner, at + 1, at + 3, 16));
        return at + 3;
      }
      case 'u', 'U' -> {
        int end = at + (letter == 'u' ? 5 : 9);
        String character = Character.toString(Integer.parseInt(inner, at + 1, end, 16));
        bytes.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        return end;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        bytes.write(Integer.parseInt(inner, at, at + 3, 8));
        return at + 3;
      }
      default -> bytes.write(letter);
    }
    return at + 1;
  }
}
