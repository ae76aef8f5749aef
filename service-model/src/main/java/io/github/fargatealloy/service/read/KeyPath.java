package io.github.fargatealloy.service.read;

/**
 * Where a value stands in the description, in the description's own spelling.
 *
 * @param text such as {@code task.memory} or {@code ports[0]}; empty for the whole
 * @param opening what the line of the value starts with, for a fix to paste
 */
record KeyPath(String text, String opening) {
  static final KeyPath ROOT = new KeyPath("", "");

  KeyPath child(String key) {
    return new KeyPath(text.isEmpty() ? key : text + "." + key, key + ":");
  }

  KeyPath item(int index) {
    return new KeyPath(text + "[" + index + "]", "");
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "the description" : text;
  }
}
