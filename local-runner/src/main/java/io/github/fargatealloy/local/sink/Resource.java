package io.github.fargatealloy.local.sink;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What telemetry is about: the attributes of an OTLP resource in the order of their names. */
public record Resource(Map<String, String> attributes) {
  public Resource {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** The empty string when the resource does not have the attribute. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public boolean hasTask() {
    return attributes.containsKey("aws.ecs.task.arn");
  }
}
