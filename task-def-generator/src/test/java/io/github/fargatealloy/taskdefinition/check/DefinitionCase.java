package io.github.fargatealloy.taskdefinition.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A task definition with the verdict that it must get.
 *
 * @param codes of all problems it must have; empty exactly when it is accepted
 */
record DefinitionCase(
    String file, String label, Verdict expect, Set<String> codes, JsonNode definition) {

  /** What AWS, or the task when it starts, makes of a definition. */
  enum Verdict {
    REJECT,
    WARN,
    ACCEPT
  }

  @Override
  public String toString() {
    return file + ": " + label;
  }
}
