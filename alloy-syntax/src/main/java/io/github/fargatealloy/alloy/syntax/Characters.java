package io.github.fargatealloy.alloy.syntax;

/** Which characters make a name, by code point. */
final class Characters {
  private Characters() {}

  static boolean isLetter(int character) {
    if (character < 0x80) {
      int lower = character | 0x20;
      return lower >= 'a' && lower <= 'z' || character == '_';
    }
    return Character.isLetter(character);
  }

  static boolean isDecimal(int character) {
    return character >= '0' && character <= '9';
  }

  /** A digit of any script. */
  static boolean isDigit(int character) {
    return character < 0x80 ? isDecimal(character) : Character.isDigit(character);
  }
}
