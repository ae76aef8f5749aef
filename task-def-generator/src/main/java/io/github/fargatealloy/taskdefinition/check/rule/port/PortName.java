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
import java.util.Locale;
import java.util.regex.Pattern;

/** The name that Service Connect uses. */
final class PortName implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-name",
          "the name of a port mapping must be up to 64 lower-case letters, digits, hyphens and "
              + "underscores, no hyphen first",
          "it is outside what ECS supports",
          Source.api("PortMapping"));
  private static final Pattern NAME = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,63}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.portMappings().stream()
        .flatMap(mapping -> mapping.string("name").stream())
        .filter(name -> !NAME.matcher(name.text()).matches())
        .forEach(
            name ->
                findings.add(
                    name,
                    "be 1 to 64 lower-case letters, digits, hyphens and underscores, no hyphen "
                        + "first",
                    Written.member("name", nearest(name.text()))));
  }

  private static String nearest(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "http" : name.substring(0, Math.min(64, name.length()));
  }
}
