package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A protocol for Service Connect needs a name for it. */
final class PortAppProtocol implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-app-protocol",
          "a port mapping with appProtocol must have a name",
          "it is outside what ECS supports",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject mapping : container.portMappings()) {
      if (mapping.has("appProtocol") && !mapping.has("name")) {
        findings.missing(
            mapping,
            "name",
            "be there beside appProtocol",
            Written.member("name", mapping.text("appProtocol").orElse("http")));
      }
    }
  }
}
