package io.github.fargatealloy.taskdefinition.check.rule.container;

import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;

/** The links of containers, each {@code name} or {@code name:alias}. */
final class Links {
  private Links() {}

  /** Only the network mode bridge has links; it is the default. */
  static boolean areSupported(TaskJson task) {
    return !task.requires("FARGATE")
        && task.json().text("networkMode").filter(mode -> !mode.equals("bridge")).isEmpty();
  }

  static String target(JsonString link) {
    return link.text().split(":", 2)[0];
  }

  /** The other containers that a container links to. */
  static List<String> of(String container, TaskJson task) {
    return task.container(container).stream()
        .flatMap(one -> one.json().strings("links").stream())
        .map(Links::target)
        .filter(target -> !target.equals(container))
        .toList();
  }
}
