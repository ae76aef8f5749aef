package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Set;

/** The router opens a socket that belongs to root. */
final class FirelensRouterUser implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "firelens-router-user",
          "a container with firelensConfiguration must run as root",
          "the router cannot open its socket",
          Source.api("FirelensConfiguration"));
  private static final Set<String> ROOT = Set.of("0", "root");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .string("user")
        .filter(user -> Firelens.isRouter(container))
        .filter(user -> !ROOT.contains(user.text().replaceFirst(":.*", "")))
        .ifPresent(
            user -> findings.add(user, "be \"0\" for a log router", Written.member("user", "0")));
  }
}
