package io.github.fargatealloy.agent.json;

/** A text that is not the JSON it should be; the message says where and what was expected. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(String message) {
    super(message);
  }
}
