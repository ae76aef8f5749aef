package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.service.value.Partition;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fargate pulls and logs with the execution role. */
final class FargateExecutionRole implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-execution-role",
          "executionRoleArn must be set on Fargate for the log driver awslogs, for images in ECR "
              + "and for environment files",
          "AWS answers \"Fargate requires task definition to have execution role ARN to support "
              + "log driver awslogs.\" or \"… to support ECR images.\"",
          Source.issue("hashicorp/terraform-provider-aws", 3051));
  private static final Pattern ECR = Pattern.compile(Partition.ECR_HOST);

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (task.hasExecutionRole()) {
      return;
    }
    List<String> reasons = new ArrayList<>();
    for (ContainerJson container : task.containers()) {
      if (container.logsWith("awslogs")) {
        reasons.add("the log driver awslogs");
      }
      if (container.image().filter(image -> ECR.matcher(image.text()).lookingAt()).isPresent()) {
        reasons.add("an image in ECR");
      }
      if (!container.json().objects("environmentFiles").isEmpty()) {
        reasons.add("environment files");
      }
    }
    if (!reasons.isEmpty()) {
      String needed = reasons.stream().distinct().collect(Collectors.joining(" and "));
      findings.missing(
          task.json(), "executionRoleArn", "be set for " + needed, ExecutionRoleForSecrets.FIX);
    }
  }
}
