package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.HashSet;
import java.util.Set;

/** Containers of a task share one address. */
final class PortUnique implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-unique",
          "a port must be mapped once in a task",
          "AWS answers \"TCP host port '3000' is mapped multiple times in task.\"",
          Source.issue("aws/amazon-ecs-agent", 1220));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    boolean shared =
        task.requires("FARGATE") || task.hasNetworkMode("awsvpc") || task.hasNetworkMode("host");
    Set<String> seen = new HashSet<>();
    for (ContainerJson container : task.containers()) {
      for (Ports ports : Ports.of(container)) {
        String key = shared ? (ports.isRange() ? "" : ports.toString()) : hostPort(ports);
        if (!key.isEmpty() && !seen.add(key)) {
          findings.add(
              ports.value(),
              "be mapped once in the task",
              "is a second time: " + key,
              "let one of the two listen on another port");
        }
      }
    }
  }

  /** Empty where the host chooses the port. */
  private static String hostPort(Ports ports) {
    int port = ports.mapping().integer("hostPort").orElse(0);
    return port == 0 ? "" : port + "/" + ports.protocol();
  }
}
