package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;

/** AWS reads what it does not know as tcp. */
final class PortProtocol implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "port-protocol",
          "protocol of a port mapping must be \"tcp\" or \"udp\", in lower case",
          "AWS takes any other value for tcp and says nothing",
          Source.issue("hashicorp/terraform-provider-aws", 3645));
  private static final List<String> KNOWN = List.of("tcp", "udp");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.portMappings().stream()
        .flatMap(mapping -> mapping.string("protocol").stream())
        .filter(protocol -> !KNOWN.contains(protocol.text()))
        .forEach(
            protocol ->
                findings.add(
                    protocol,
                    "be one of " + Written.oneOf(KNOWN),
                    Written.member("protocol", Nearest.to(protocol.text(), KNOWN).orElse("tcp"))));
  }
}
