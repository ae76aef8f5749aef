package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Optional;
import java.util.regex.Pattern;

/** How streams of a task are told apart. */
final class AwslogsStreamPrefix implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "awslogs-stream-prefix",
          "the log driver awslogs must have the option awslogs-stream-prefix on Fargate, without "
              + ": and *",
          "AWS answers \"Fargate requires log configuration options to include "
              + "awslogs-stream-prefix to support log driver awslogs.\"",
          Source.issue("aws/aws-cdk", 1422));
  private static final String KEY = "awslogs-stream-prefix";
  private static final Pattern PREFIX = Pattern.compile("[^:*]{1,512}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    String example = container.name().orElse("app");
    Optional<LogOptions> awslogs = LogOptions.of(container, "awslogs");
    awslogs.ifPresent(log -> log.require(KEY, Written.member(KEY, example), findings));
    awslogs
        .flatMap(log -> log.option(KEY))
        .filter(prefix -> !prefix.text().isBlank())
        .filter(prefix -> !PREFIX.matcher(prefix.text()).matches())
        .ifPresent(
            prefix -> findings.add(prefix, "be without : and *", Written.member(KEY, example)));
  }
}
