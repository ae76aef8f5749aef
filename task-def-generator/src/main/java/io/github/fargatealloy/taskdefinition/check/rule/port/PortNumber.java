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

/** A port is a port. */
final class PortNumber implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-number",
          "a port mapping must have a containerPort of 1 to 65535, or a containerPortRange; "
              + "hostPort, where given, 0 to 65535",
          "AWS answers \"Invalid 'containerPort' setting for container 'x'.\"",
          Source.issue("aws/aws-cli", 7288));
  private static final String MUST = "be " + Ports.LEAST + " to " + Ports.MOST;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject mapping : container.portMappings()) {
      if (!mapping.has("containerPort") && !mapping.has("containerPortRange")) {
        findings.missing(mapping, "containerPort", MUST, Written.member("containerPort", 8080));
      }
      check(mapping, "containerPort", Ports.LEAST, findings);
      check(mapping, "hostPort", 0, findings);
    }
  }

  private static void check(JsonObject mapping, String key, int least, Findings findings) {
    mapping
        .number(key)
        .filter(
            port -> {
              int number = port.asInt().orElse(least);
              return number < least || number > Ports.MOST;
            })
        .ifPresent(port -> findings.add(port, MUST, Written.member(key, 8080)));
  }
}
