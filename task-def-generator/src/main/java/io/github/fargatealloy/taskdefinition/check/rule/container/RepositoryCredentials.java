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

/** Where ECS reads the login to a registry. */
final class RepositoryCredentials implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "repository-credentials",
          "repositoryCredentials.credentialsParameter must be the ARN or the name of a secret in "
              + "Secrets Manager, without a JSON key",
          "the image cannot be pulled and the task does not start",
          Source.api("RepositoryCredentials"));
  private static final Pattern SECRET =
      Pattern.compile(
          "(?:arn:aws(?:-[a-z]+)*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:)?[\\w/+=.@!-]{1,519}");
  private static final String EXAMPLE =
      "arn:aws:secretsmanager:eu-west-1:111122223333:secret:name-AbCdEf";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .object("repositoryCredentials")
        .flatMap(credentials -> credentials.string("credentialsParameter"))
        .filter(secret -> !SECRET.matcher(secret.text()).matches())
        .ifPresent(
            secret ->
                findings.add(
                    secret,
                    "be the ARN or the name of a secret",
                    secret.text().startsWith("arn:")
                        ? "is " + Written.quoted(secret.text())
                        : "is neither",
                    Written.member("credentialsParameter", EXAMPLE)));
  }
}
