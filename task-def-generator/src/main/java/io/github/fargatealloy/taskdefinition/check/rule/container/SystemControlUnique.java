package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.AWSVPC;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.HashSet;
import java.util.Set;

/** One value for a parameter. */
final class SystemControlUnique implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          AWSVPC,
          "system-control-unique",
          "a container must not set a kernel parameter twice, and a task not one of the network",
          "one of the two values counts, for the network that of the container that starts last",
          Source.api("SystemControl"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> ofTask = new HashSet<>();
    for (ContainerJson container : task.containers()) {
      Set<String> ofContainer = new HashSet<>();
      container.json().objects("systemControls").stream()
          .flatMap(control -> control.string("namespace").stream())
          .filter(
              namespace ->
                  !(namespace.text().startsWith("net.") ? ofTask : ofContainer)
                      .add(namespace.text()))
          .forEach(
              namespace ->
                  findings.add(
                      namespace, "be set once", "is set a second time", "delete one of the two"));
    }
  }
}
