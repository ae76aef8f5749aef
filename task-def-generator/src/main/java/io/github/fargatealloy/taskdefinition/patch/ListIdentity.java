package io.github.fargatealloy.taskdefinition.patch;

import java.util.Map;
import java.util.Optional;

/** What tells the elements of a list apart, where a patch changes one of them and no other. */
final class ListIdentity {
  private static final Map<String, String> KEYS =
      Map.of(
          "containerDefinitions", "name",
          "environment", "name",
          "dependsOn", "containerName",
          "mountPoints", "containerPath",
          "tmpfs", "containerPath",
          "ulimits", "name");

  private ListIdentity() {}

  /**
   * The key whose value names an element; empty for a list that is replaced as a whole.
   *
   * @param list the key that has the list
   */
  static Optional<String> keyOf(String list) {
    return Optional.ofNullable(KEYS.get(list));
  }
}
