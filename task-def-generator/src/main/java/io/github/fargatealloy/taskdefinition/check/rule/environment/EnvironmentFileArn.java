package io.github.fargatealloy.taskdefinition.check.rule.environment;

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

/** A file in S3 with the right ending. */
final class EnvironmentFileArn implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "environment-file",
          "value of an environment file must be the ARN of an object in S3 whose name ends in .env",
          "AWS answers \"Invalid arn syntax\"",
          Source.api("EnvironmentFile"));
  private static final Pattern OBJECT = Pattern.compile("arn:aws(?:-[a-z]+)*:s3:::[^/]+/.*\\.env");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().objects("environmentFiles").stream()
        .flatMap(file -> file.string("value").stream())
        .filter(value -> !OBJECT.matcher(value.text()).matches())
        .forEach(
            value ->
                findings.add(
                    value,
                    "be the ARN of an object in S3 that ends in .env",
                    Written.member("value", "arn:aws:s3:::bucket/service.env")));
  }
}
