package io.github.fargatealloy.taskdefinition.json;

/** A JSON string, unescaped. */
public record JsonString(JsonPath path, Position position, String text) implements JsonValue {}
