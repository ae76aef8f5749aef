package io.github.fargatealloy.contribution;

import java.util.List;

/**
 * What the task role must allow.
 *
 * @param sid letters and digits; says what for
 * @param actions such as {@code aps:RemoteWrite}
 * @param resources ARNs
 */
public record Permission(String sid, List<String> actions, List<String> resources) {

  public Permission {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }
}
