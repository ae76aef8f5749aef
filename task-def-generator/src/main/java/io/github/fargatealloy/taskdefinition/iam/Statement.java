package io.github.fargatealloy.taskdefinition.iam;

import java.util.List;

/**
 * One statement that allows something.
 *
 * @param sid letters and digits; says what for
 * @param actions in the order of their names
 * @param resources ARNs in the order of their names
 */
public record Statement(String sid, List<String> actions, List<String> resources) {

  public Statement {
    actions = actions.stream().sorted().distinct().toList();
    resources = resources.stream().sorted().distinct().toList();
  }
}
