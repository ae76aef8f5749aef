package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a task definition by its keys, and so also one that is broken further down. */
final class Recognition {
  private static final int ENOUGH_KEYS = 3;
  private static final Set<String> TELLING_KEYS =
      Set.of("family", "containerdefinitions", "requirescompatibilities");

  /** In lower case, so that a definition in the spelling of CloudFormation is told as well. */
  private static final Set<String> KNOWN_KEYS =
      ApiModel.REGISTER_TASK_DEFINITION.request().members().keySet().stream()
          .map(key -> key.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Recognition() {}

  static boolean isTaskDefinition(JsonObject object) {
    Set<String> keys =
        object.members().stream()
            .map(member -> member.key().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return keys.stream().anyMatch(TELLING_KEYS::contains)
        || keys.stream().filter(KNOWN_KEYS::contains).count() >= ENOUGH_KEYS;
  }
}
