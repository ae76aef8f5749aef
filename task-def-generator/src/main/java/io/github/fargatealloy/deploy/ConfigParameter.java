package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The parameter that holds the sidecar's configuration.
 *
 * @param tier as the API spells it, {@code Standard} or {@code Advanced}
 */
public record ConfigParameter(String name, String arn, String tier, String text) {
  public static final String PURPOSE = "Configuration of the sidecar";

  /** What {@code aws ssm put-parameter} takes. */
  public ObjectNode request() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Name", name)
        .put("Description", PURPOSE)
        .put("Value", text)
        .put("Type", "String")
        .put("Overwrite", true)
        .put("Tier", tier);
  }
}
