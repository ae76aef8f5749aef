package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;

/** Faults are injected into a network. */
final class FaultInjectionNetworkMode implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "fault-injection-network-mode",
          "enableFaultInjection must be false in the network modes bridge and none",
          "fault injection has no effect: it works in the network modes awsvpc and host",
          "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .value("enableFaultInjection")
        .filter(value -> value instanceof JsonBoolean flag && flag.value())
        .filter(value -> !task.hasNetworkMode("awsvpc") && !task.hasNetworkMode("host"))
        .ifPresent(
            value ->
                findings.add(
                    value,
                    "be false in a network mode other than \"awsvpc\" and \"host\"",
                    Written.member("networkMode", "awsvpc")));
  }
}
