package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.RolloutLabels;
import java.util.Optional;

/** Which values of the secrets a registered definition was rolled out for: no file says that. */
public final class SecretVersions {
  private SecretVersions() {}

  /** Whether a definition has them. */
  public static boolean areIn(JsonNode definition) {
    return label(definition).isPresent();
  }

  /** A generated definition as if it had been registered with the versions of the active one. */
  static ObjectNode taken(ObjectNode generated, JsonNode active) {
    Optional<String> known = label(active);
    ObjectNode same = generated.deepCopy();
    if (known.isPresent()) {
      for (JsonNode container : same.get("containerDefinitions")) {
        if (container.path("dockerLabels").has(RolloutLabels.SECRETS)) {
          ((ObjectNode) container.get("dockerLabels")).put(RolloutLabels.SECRETS, known.get());
        }
      }
    }
    return same;
  }

  private static Optional<String> label(JsonNode definition) {
    for (JsonNode container : definition.path("containerDefinitions")) {
      String label = container.path("dockerLabels").path(RolloutLabels.SECRETS).asText("");
      if (!label.isEmpty() && !label.equals(RolloutLabels.NOT_YET)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }
}
