package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.MANAGED_INSTANCES;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** What Managed Instances run. */
final class ManagedInstancesPlatform implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          MANAGED_INSTANCES,
          "managed-instances-platform",
          "on Managed Instances the operating system must be Linux, and the network mode awsvpc, "
              + "host or none",
          "Managed Instances do not support it",
          Source.api("ManagedInstancesNetworkConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .string("networkMode")
        .filter(mode -> mode.text().equals("bridge"))
        .ifPresent(
            mode ->
                findings.add(
                    mode,
                    "be one of \"awsvpc\", \"host\", \"none\" on Managed Instances",
                    Written.member("networkMode", "awsvpc")));
    task.runtimePlatform("operatingSystemFamily")
        .filter(family -> task.isForWindows())
        .ifPresent(
            family ->
                findings.add(
                    family,
                    "be \"LINUX\" on Managed Instances",
                    Written.member("operatingSystemFamily", "LINUX")));
  }
}
