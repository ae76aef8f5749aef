package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Links are entries in the hosts file of a bridge. */
final class LinkNetworkMode implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "link-network-mode",
          "links must be left out in the network modes host and none",
          "ECS supports links in the network mode bridge alone",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .array("links")
        .filter(links -> !links.elements().isEmpty())
        .filter(links -> task.hasNetworkMode("host") || task.hasNetworkMode("none"))
        .ifPresent(
            links ->
                findings.add(
                    links, "be left out in the network modes host and none", "delete \"links\""));
  }
}
