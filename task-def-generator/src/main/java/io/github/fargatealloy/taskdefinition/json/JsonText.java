package io.github.fargatealloy.taskdefinition.json;

import java.util.List;
import java.util.Optional;

/**
 * A JSON text that was read.
 *
 * @param root empty exactly when the text has a fault of syntax
 */
public record JsonText(Optional<JsonValue> root, List<JsonFault> faults) {
  public JsonText {
    faults = List.copyOf(faults);
  }
}
