package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Fargate sets one limit. */
final class FargateUlimit implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          FARGATE,
          "fargate-ulimit",
          "ulimits must name \"nofile\" only on Fargate",
          "Fargate uses the limits of its operating system for all others",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().objects("ulimits").stream()
        .flatMap(ulimit -> ulimit.string("name").stream())
        .filter(name -> !name.text().equalsIgnoreCase("nofile"))
        .forEach(name -> findings.add(name, "be \"nofile\" on Fargate", "delete this limit"));
  }
}
