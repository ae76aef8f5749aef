package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.AWSVPC;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.HashSet;
import java.util.Set;

/** One value for a parameter. */
final class SystemControlUnique implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          AWSVPC,
          "system-control-unique",
          "containers must not set a kernel parameter of the network twice",
          "the containers share the network, so that the last one to start wins",
          Source.api("SystemControl"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    task.containers().stream()
        .flatMap(container -> container.json().objects("systemControls").stream())
        .flatMap(control -> control.string("namespace").stream())
        .filter(namespace -> namespace.text().startsWith("net."))
        .filter(namespace -> !seen.add(namespace.text()))
        .forEach(
            namespace ->
                findings.add(
                    namespace,
                    "be set once in the task",
                    "is set a second time",
                    "delete one of the two"));
  }
}
