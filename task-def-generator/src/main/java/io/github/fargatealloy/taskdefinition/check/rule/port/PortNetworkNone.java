package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Without a network there are no ports. */
final class PortNetworkNone implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-network-none",
          "portMappings must be left out in the network mode none",
          "there is no network to map ports to",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .array("portMappings")
        .filter(ports -> task.hasNetworkMode("none") && !ports.elements().isEmpty())
        .ifPresent(
            ports ->
                findings.add(
                    ports,
                    "be left out in the network mode none",
                    "delete \"portMappings\", or choose another network mode"));
  }
}
