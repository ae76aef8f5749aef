package io.github.fargatealloy.local.sink;

import java.util.Map;

/** What telemetry is about: the attributes of an OTLP resource, values as text. */
public record Resource(Map<String, String> attributes) {

  /** The empty string when the resource does not have the attribute. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public boolean hasTask() {
    return attributes.containsKey("aws.ecs.task.arn");
  }
}
