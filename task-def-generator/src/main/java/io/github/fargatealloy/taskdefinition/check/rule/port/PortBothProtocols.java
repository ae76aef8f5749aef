package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.HashMap;
import java.util.Map;

/** One number, two protocols. */
final class PortBothProtocols implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "port-both-protocols",
          "a container must not map a port for tcp and udp where Service Connect is used",
          "AWS answers \"Container port 53 is used in more than one port mapping for container\" "
              + "when the service uses Service Connect",
          Source.issue("terraform-aws-modules/terraform-aws-ecs", 89));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Map<Integer, String> protocols = new HashMap<>();
    for (Ports ports : Ports.of(container)) {
      String before = ports.isRange() ? null : protocols.put(ports.first(), ports.protocol());
      if (before != null && !before.equals(ports.protocol())) {
        findings.add(
            ports.value(),
            "be mapped for one protocol where Service Connect is used",
            "is mapped for " + before + " and " + ports.protocol(),
            "map it once, or keep this service out of Service Connect");
      }
    }
  }
}
