package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.read.secret.SecretName;

/**
 * Hides what may be secrets in a definition that somebody else registered: plain variables are
 * where people put them.
 */
final class HiddenValues {
  private static final String HIDDEN = "(not shown, in case it is a secret)";

  private HiddenValues() {}

  static ObjectNode in(ObjectNode definition) {
    ObjectNode hidden = definition.deepCopy();
    for (JsonNode container : hidden.get("containerDefinitions")) {
      for (JsonNode variable : container.get("environment")) {
        String value = variable.path("value").asText("");
        if (SecretName.suggestsSecret(variable.path("name").asText(""))
            || CredentialShape.recognise(value).isPresent()) {
          ((ObjectNode) variable).put("value", HIDDEN);
        }
      }
    }
    return hidden;
  }
}
