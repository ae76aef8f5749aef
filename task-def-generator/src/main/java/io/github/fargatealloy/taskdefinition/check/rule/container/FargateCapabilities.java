package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Fargate grants one capability. */
final class FargateCapabilities implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-capabilities",
          "linuxParameters.capabilities.add must name \"SYS_PTRACE\" only on Fargate",
          "AWS answers \"NET_ADMIN is not allowed on Fargate.\"",
          Source.api("KernelCapabilities"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .linuxParameters()
        .flatMap(linux -> linux.object("capabilities"))
        .ifPresent(
            capabilities ->
                capabilities.strings("add").stream()
                    .filter(name -> !name.text().equals("SYS_PTRACE"))
                    .forEach(
                        name ->
                            findings.add(
                                name,
                                "be \"SYS_PTRACE\" on Fargate",
                                "delete " + Written.quoted(name.text()))));
  }
}
