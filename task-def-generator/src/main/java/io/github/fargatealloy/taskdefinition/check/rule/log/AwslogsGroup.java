package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where logs go. */
final class AwslogsGroup implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "awslogs-group",
          "the log driver awslogs must have the option awslogs-group: 1 to 512 letters, digits "
              + "and _ - / . #",
          "AWS answers \"Log driver awslogs requires options: awslogs-group\"",
          Source.api("LogConfiguration"));
  private static final String KEY = "awslogs-group";
  private static final String EXAMPLE = "/ecs/my-service";
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_./#-]{1,512}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Optional<LogOptions> awslogs = LogOptions.of(container, "awslogs");
    awslogs.ifPresent(log -> log.require(KEY, Written.member(KEY, EXAMPLE), findings));
    awslogs
        .flatMap(log -> log.option(KEY))
        .filter(group -> !group.text().isBlank())
        .filter(group -> !GROUP.matcher(group.text()).matches())
        .ifPresent(
            group ->
                findings.add(
                    group,
                    "be 1 to 512 letters, digits and _ - / . #",
                    Written.member(KEY, EXAMPLE)));
  }
}
