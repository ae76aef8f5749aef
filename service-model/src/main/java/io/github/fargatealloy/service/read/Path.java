package io.github.fargatealloy.service.read;

/**
 * Where a value stands in the description, in the description's own spelling.
 *
 * @param text such as {@code task.memory} or {@code ports[0]}; empty for the whole
 * @param opening what the line of the value starts with, for a fix to paste
 */
record Path(String text, String opening) {
  static final Path ROOT = new Path("", "");

  Path child(String key) {
    return new Path(text.isEmpty() ? key : text + "." + key, key + ":");
  }

  Path item(int index) {
    return new Path(text + "[" + index + "]", "-");
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "the description" : text;
  }
}
