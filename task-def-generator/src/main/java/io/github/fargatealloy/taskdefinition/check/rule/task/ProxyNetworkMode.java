package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A proxy stands in the network of its task. */
final class ProxyNetworkMode implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "proxy-network-mode",
          "networkMode must be \"awsvpc\" with a proxyConfiguration; left out it is \"bridge\"",
          "AWS answers \"APPMESH proxy configuration is only supported in networkMode=awsvpc\"",
          Source.api("ProxyConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    boolean elsewhere =
        !task.requires("FARGATE") && !task.requires("EXTERNAL") && !task.hasNetworkMode("awsvpc");
    task.json()
        .object("proxyConfiguration")
        .filter(proxy -> elsewhere)
        .ifPresent(
            proxy ->
                findings.add(
                    proxy,
                    "come with the network mode awsvpc",
                    "comes with another",
                    Written.member("networkMode", "awsvpc")));
  }
}
