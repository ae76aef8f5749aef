package io.github.fargatealloy.taskdefinition.check.rule.container;

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

/** How a container signs on to Active Directory. */
final class CredentialSpec implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "credential-spec",
          "credentialSpecs must start with credentialspec: or credentialspecdomainless: and go on "
              + "with an ARN in S3 or the Parameter Store",
          "the container does not start",
          Source.api("ContainerDefinition"));
  private static final Pattern SPEC =
      Pattern.compile("credentialspec(?:domainless)?:arn:aws(?:-[a-z]+)*:(?:s3|ssm):.+");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().strings("credentialSpecs").stream()
        .filter(spec -> !SPEC.matcher(spec.text()).matches())
        .forEach(
            spec ->
                findings.add(
                    spec,
                    "be credentialspec: or credentialspecdomainless: and an ARN",
                    Written.quoted("credentialspecdomainless:arn:aws:s3:::bucket/domain.json")));
  }
}
