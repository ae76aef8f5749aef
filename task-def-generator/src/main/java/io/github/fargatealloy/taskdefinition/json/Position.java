package io.github.fargatealloy.taskdefinition.json;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1 in UTF-16 units
 */
public record Position(int line, int column) {
  public static final Position START = new Position(1, 1);
}
