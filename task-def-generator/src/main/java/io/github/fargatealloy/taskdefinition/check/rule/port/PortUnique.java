package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    List<Ports> before = new ArrayList<>();
    for (ContainerJson container : task.containers()) {
      List<Ports> own = Ports.of(container).stream().flatMap(ports -> onTask(ports, task)).toList();
      for (int index = 0; index < own.size(); index++) {
        List<Ports> singles = own.subList(0, index).stream().filter(one -> !one.isRange()).toList();
        Ports ports = own.get(index);
        Stream.concat(before.stream(), ports.isRange() ? Stream.empty() : singles.stream())
            .filter(one -> one.protocol().equals(ports.protocol()) && one.overlaps(ports))
            .findFirst()
            .ifPresent(one -> report(ports, one, findings));
      }
      before.addAll(own);
    }
  }

  /** The ports on the address that the containers share; none where the host chooses them. */
  private static Stream<Ports> onTask(Ports ports, TaskJson task) {
    if (task.requires("FARGATE") || task.hasNetworkMode("awsvpc") || task.hasNetworkMode("host")) {
      return Stream.of(ports);
    }
    int port = ports.mapping().integer("hostPort").orElse(0);
    return port == 0
        ? Stream.empty()
        : Stream.of(new Ports(ports.mapping(), ports.protocol(), port, port));
  }

  private static void report(Ports ports, Ports before, Findings findings) {
    findings.add(
        ports.value(),
        "be mapped once in the task",
        "is mapped already by " + before,
        "let one of the two listen on another port");
  }
}
