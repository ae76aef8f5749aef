package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Set;

/** Fargate knows one network mode, and it is not the default. */
final class FargateNetworkMode implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-network-mode",
          "networkMode must be \"awsvpc\" on Fargate; left out it is \"bridge\"",
          "AWS answers \"Fargate only supports network mode 'awsvpc'.\"",
          Source.api("RegisterTaskDefinition"));
  private static final Set<String> OTHER_MODES = Set.of("bridge", "host", "none");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    String must = "be \"awsvpc\" on Fargate";
    String fix = Written.member("networkMode", "awsvpc");
    if (!task.json().has("networkMode")) {
      findings.missing(task.json(), "networkMode", must, fix);
    }
    task.json()
        .string("networkMode")
        .filter(mode -> OTHER_MODES.contains(mode.text()))
        .ifPresent(mode -> findings.add(mode, must, fix));
  }
}
