package io.github.fargatealloy.taskdefinition.json;

/** A JSON boolean. */
public record JsonBoolean(JsonPath path, Position position, boolean value) implements JsonValue {}
