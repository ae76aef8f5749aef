package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonObject;

/** What came of a request: an object, or why there is none. */
final class MetadataAnswer {
  private final JsonObject json;
  private final String failure;

  private MetadataAnswer(JsonObject json, String failure) {
    this.json = json;
    this.failure = failure;
  }

  static MetadataAnswer of(JsonObject json) {
    return new MetadataAnswer(json, null);
  }

  static MetadataAnswer failed(String reason) {
    return new MetadataAnswer(JsonObject.EMPTY, reason);
  }

  /** Empty after a failure. */
  JsonObject json() {
    return json;
  }

  /** Null after an answer. */
  String failure() {
    return failure;
  }
}
