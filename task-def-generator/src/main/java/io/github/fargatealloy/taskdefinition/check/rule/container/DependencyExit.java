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
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** What runs to its end is not essential. */
final class DependencyExit implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-exit",
          "a container that others wait for with COMPLETE or SUCCESS must not be essential",
          "AWS answers \"A dependency container with SUCCESS or COMPLETE condition cannot be an "
              + "essential container\"",
          Source.issue("boto/boto3", 2436));
  private static final Set<String> EXITS = Set.of("COMPLETE", "SUCCESS");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject dependency : container.dependencies()) {
      String condition = dependency.text("condition").orElse("");
      Optional<ContainerJson> target = dependency.text("containerName").flatMap(task::container);
      if (EXITS.contains(condition) && target.filter(ContainerJson::isEssential).isPresent()) {
        String name = target.flatMap(ContainerJson::name).map(Written::quoted).orElseThrow();
        findings.add(
            dependency.value("condition").orElseThrow(),
            "be \"START\" or \"HEALTHY\" for an essential container",
            "\"essential\": false for container " + name);
      }
    }
  }
}
