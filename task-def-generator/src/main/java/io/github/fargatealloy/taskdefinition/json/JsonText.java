package io.github.fargatealloy.taskdefinition.json;

import java.util.List;
import java.util.Optional;

/**
 * A JSON text that was read.
 *
 * @param root empty when the syntax of the text breaks
 */
public record JsonText(Optional<JsonValue> root, List<JsonFault> faults) {
  public JsonText {
    faults = List.copyOf(faults);
  }
}
