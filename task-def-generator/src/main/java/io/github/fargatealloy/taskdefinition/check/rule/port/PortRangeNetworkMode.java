package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** The network of the host has no ranges. */
final class PortRangeNetworkMode implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-range-network-mode",
          "containerPortRange must be left out in the network mode host",
          "it is outside what ECS supports",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.portMappings().stream()
        .filter(mapping -> task.hasNetworkMode("host"))
        .flatMap(mapping -> mapping.value("containerPortRange").stream())
        .forEach(
            range ->
                findings.add(
                    range,
                    "be left out in the network mode host",
                    "map each port, or use the network mode awsvpc or bridge"));
  }
}
