package io.github.fargatealloy.taskdefinition.json;

import java.util.OptionalInt;

/**
 * A JSON number.
 *
 * @param literal as the text has it: {@code 60} and {@code 60.0} are different to the ECS API
 */
public record JsonNumber(JsonPath path, Position position, String literal) implements JsonValue {

  /** Empty for a literal with a fraction or an exponent, and beyond 32 bits. */
  public OptionalInt asInt() {
    try {
      return OptionalInt.of(Integer.parseInt(literal));
    } catch (NumberFormatException fractionOrTooLarge) {
      return OptionalInt.empty();
    }
  }
}
