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

/** GPUs are counted. */
final class GpuCount implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "gpu-count",
          "value of a resource requirement of GPUs must be a whole number of 1 or more",
          "AWS refuses the value",
          Source.api("ResourceRequirement"));
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().objects("resourceRequirements").stream()
        .filter(requirement -> requirement.text("type").filter("GPU"::equals).isPresent())
        .flatMap(requirement -> requirement.string("value").stream())
        .filter(value -> !COUNT.matcher(value.text()).matches())
        .forEach(
            value ->
                findings.add(
                    value, "be a whole number of 1 or more", Written.member("value", "1")));
  }
}
