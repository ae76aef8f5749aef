package io.github.fargatealloy.taskdefinition.json;

/** One value of a JSON text. */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  JsonPath path();

  /** Where its first character stands. */
  Position position();
}
