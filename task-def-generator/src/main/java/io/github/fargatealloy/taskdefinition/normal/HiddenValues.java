package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.read.secret.PlainVariable;
import java.util.HashSet;
import java.util.Set;

/**
 * Hides what may be secrets in a definition that somebody else registered: plain variables are
 * where people put them.
 */
final class HiddenValues {
  private static final String HIDDEN = "(not shown, in case it is a secret)";

  private HiddenValues() {}

  /**
   * @param generated whose own values are shown anyway, and so equal ones do not differ
   */
  static ObjectNode in(ObjectNode definition, ObjectNode generated) {
    Set<JsonNode> known = new HashSet<>();
    for (JsonNode container : generated.get("containerDefinitions")) {
      container.get("environment").forEach(known::add);
    }
    ObjectNode hidden = definition.deepCopy();
    for (JsonNode container : hidden.get("containerDefinitions")) {
      for (JsonNode variable : container.get("environment")) {
        String name = variable.path("name").asText("");
        boolean secret =
            new PlainVariable(name, variable.path("value").asText("")).secret().isPresent();
        if (secret && !known.contains(variable)) {
          ((ObjectNode) variable).put("value", HIDDEN);
        }
      }
    }
    return hidden;
  }
}
