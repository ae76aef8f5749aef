package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A container joins one domain. */
final class CredentialSpecCount implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "credential-spec-count",
          "credentialSpecs of a container must list one specification at most",
          "it is outside what ECS supports",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .array("credentialSpecs")
        .filter(specs -> specs.elements().size() > 1)
        .ifPresent(
            specs ->
                findings.add(
                    specs,
                    "list one specification at most",
                    "lists " + specs.elements().size(),
                    "keep one of them"));
  }
}
