package io.github.fargatealloy.taskdefinition.json;

/** A JSON null. */
public record JsonNull(JsonPath path, Position position) implements JsonValue {}
