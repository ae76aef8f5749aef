package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.OptionalInt;

/** Without a bridge there is nothing to map. */
final class PortHost implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-host",
          "hostPort must be left out or equal containerPort in the network modes awsvpc and host",
          "AWS answers \"When networkMode=awsvpc, the host ports and container ports in port "
              + "mappings must match.\"",
          Source.issue("aws/amazon-ecs-cli", 1014));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (!task.requires("FARGATE")
        && !task.hasNetworkMode("awsvpc")
        && !task.hasNetworkMode("host")) {
      return;
    }
    for (JsonObject mapping : container.portMappings()) {
      OptionalInt host = mapping.integer("hostPort");
      OptionalInt port = mapping.integer("containerPort");
      if (port.isPresent() && host.orElse(0) != 0 && !host.equals(port)) {
        findings.add(
            mapping.value("hostPort").orElseThrow(),
            "be left out or " + port.getAsInt() + ", the containerPort",
            "delete \"hostPort\"");
      }
    }
  }
}
