package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A hundred ranges. */
final class PortRangeCount implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-range-count",
          "a container must have up to 100 port ranges",
          "it is outside what ECS supports",
          Source.api("PortMapping"));
  private static final int MOST = 100;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    long ranges =
        container.portMappings().stream()
            .filter(mapping -> mapping.has("containerPortRange"))
            .count();
    if (ranges > MOST) {
      findings.add(
          container.json().value("portMappings").orElseThrow(),
          "list up to " + MOST + " ranges",
          "lists " + ranges,
          "join ranges that touch");
    }
  }
}
