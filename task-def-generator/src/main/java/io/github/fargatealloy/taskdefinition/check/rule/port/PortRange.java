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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From one port up to another. */
final class PortRange implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-range",
          "containerPortRange must be first-last, both 1 to 65535, the first less than the last",
          "it is outside what ECS supports",
          Source.api("PortMapping"));
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.portMappings().stream()
        .flatMap(mapping -> mapping.string("containerPortRange").stream())
        .filter(range -> !isRange(range.text()))
        .forEach(
            range ->
                findings.add(
                    range,
                    "be first-last with ports of 1 to 65535, the first less than the last",
                    Written.member("containerPortRange", "8080-8085")));
  }

  private static boolean isRange(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = Integer.parseInt(matcher.group(2));
    return first >= Ports.LEAST && first < last && last <= Ports.MOST;
  }
}
