package io.github.fargatealloy.taskdefinition.json;

/**
 * A key and its value.
 *
 * @param position where the key stands
 */
public record JsonMember(String key, Position position, JsonValue value) {}
