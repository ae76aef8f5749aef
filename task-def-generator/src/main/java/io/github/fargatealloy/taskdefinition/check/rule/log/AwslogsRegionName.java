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
import java.util.regex.Pattern;

/** A region that there may be. */
final class AwslogsRegionName implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "awslogs-region-name",
          "awslogs-region must look like the name of a region",
          "the container does not start: there is no such region",
          Source.api("LogConfiguration"));
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]{1,20}){1,4}-\\d{1,2}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs")
        .flatMap(log -> log.option("awslogs-region"))
        .filter(region -> !region.text().isBlank())
        .filter(region -> !REGION.matcher(region.text()).matches())
        .ifPresent(
            region ->
                findings.add(
                    region,
                    "be the name of a region, such as \"eu-west-1\"",
                    Written.member("awslogs-region", "eu-west-1")));
  }
}
