package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.regex.Pattern;

/** Who runs the container. */
final class ContainerUser implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-user",
          "user of a container must be the name or the number of a user, and behind a colon of a "
              + "group",
          "AWS answers \"user contains invalid characters, does not match pattern\"",
          Source.issue("aws/amazon-ecs-agent", 1049));
  private static final String NAME = "\\w[\\w.-]*";
  private static final Pattern USER = Pattern.compile(NAME + "(?::" + NAME + ")?");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .string("user")
        .filter(user -> !task.isForWindows() && !user.text().isEmpty())
        .filter(user -> !USER.matcher(user.text()).matches())
        .ifPresent(
            user ->
                findings.add(
                    user,
                    "be user, user:group, uid, uid:gid, user:gid or uid:group",
                    Written.member("user", "1000:1000")));
  }
}
