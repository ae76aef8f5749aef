package io.github.fargatealloy.taskdefinition.json;

/**
 * What is wrong with a JSON text itself, whatever it says.
 *
 * @param detail a sentence that completes "the text must be JSON, but …", or the repeated key;
 *     never a value from the text, which may be a secret
 * @param fix what to do
 */
public record JsonFault(Kind kind, JsonPath path, Position position, String detail, String fix) {

  /** What sort of fault; the first two leave a tree to look at, the last one does not. */
  public enum Kind {
    BYTE_ORDER_MARK,
    REPEATED_KEY,
    SYNTAX
  }
}
