package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.UnknownName;

/** The proxy is one of the containers. */
final class ProxyContainer implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "proxy-container",
          "proxyConfiguration.containerName must be a container of the task",
          "AWS answers \"Proxy container [x] does not exist\"",
          Source.api("ProxyConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .object("proxyConfiguration")
        .flatMap(proxy -> proxy.string("containerName"))
        .filter(name -> task.container(name.text()).isEmpty())
        .ifPresent(name -> UnknownName.container(name, task, findings));
  }
}
