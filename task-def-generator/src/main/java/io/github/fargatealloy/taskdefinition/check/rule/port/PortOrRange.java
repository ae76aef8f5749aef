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
import java.util.List;

/** One port or many. */
final class PortOrRange implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-or-range",
          "a port mapping must have either containerPort or containerPortRange, and no hostPort "
              + "with a range",
          "AWS answers \"cannot specify both single port and port range\"",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject mapping : container.portMappings()) {
      for (String key : List.of("containerPort", "hostPort")) {
        mapping
            .value(key)
            .filter(value -> mapping.has("containerPortRange"))
            .ifPresent(
                value ->
                    findings.add(
                        value,
                        "be left out beside containerPortRange",
                        "delete " + Written.quoted(key)));
      }
    }
  }
}
