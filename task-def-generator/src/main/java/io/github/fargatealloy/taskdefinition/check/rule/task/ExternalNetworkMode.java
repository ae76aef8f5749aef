package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.EXTERNAL;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** External instances are in no VPC. */
final class ExternalNetworkMode implements Rule {
  private static final RuleEntry ENTRY =
      error(
          EXTERNAL,
          "external-network-mode",
          "networkMode must not be \"awsvpc\" on external instances",
          "ECS Anywhere supports bridge, host and none alone",
          Source.guide("ecs-anywhere"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .string("networkMode")
        .filter(mode -> mode.text().equals("awsvpc"))
        .ifPresent(
            mode ->
                findings.add(
                    mode,
                    "be \"bridge\", \"host\" or \"none\" on external instances",
                    Written.member("networkMode", "bridge")));
  }
}
