package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import java.util.List;

/** Keys that only Linux containers know. */
final class WindowsKeys implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "windows-keys",
          "disableNetworking, dnsSearchDomains, dnsServers, extraHosts, links, linuxParameters, "
              + "privileged, readonlyRootFilesystem, ulimits and user of a container must be left "
              + "out for Windows",
          "Windows containers do not support them",
          Source.api("ContainerDefinition"));
  private static final List<String> LINUX_ONLY =
      List.of(
          "disableNetworking",
          "dnsSearchDomains",
          "dnsServers",
          "extraHosts",
          "links",
          "linuxParameters",
          "privileged",
          "readonlyRootFilesystem",
          "ulimits",
          "user");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (!task.isForWindows()) {
      return;
    }
    for (String key : LINUX_ONLY) {
      container
          .json()
          .value(key)
          .filter(value -> !(value instanceof JsonBoolean flag && !flag.value()))
          .filter(value -> !(value instanceof JsonArray list && list.elements().isEmpty()))
          .ifPresent(
              value ->
                  findings.add(value, "be left out for Windows", "delete " + Written.quoted(key)));
    }
  }
}
