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

/** What has to be healthy has a health check. */
final class DependencyHealthy implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-healthy",
          "a container that others wait for with HEALTHY must have a healthCheck",
          "AWS answers \"A dependency container with HEALTHY condition must have health check "
              + "configured\"",
          Source.api("ContainerDependency"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject dependency : container.dependencies()) {
      boolean healthy = dependency.text("condition").filter("HEALTHY"::equals).isPresent();
      Optional<ContainerJson> target = dependency.text("containerName").flatMap(task::container);
      if (healthy && target.filter(one -> !one.json().has("healthCheck")).isPresent()) {
        String name = target.flatMap(ContainerJson::name).map(Written::quoted).orElseThrow();
        findings.add(
            dependency.value("condition").orElseThrow(),
            "be \"START\" for a container without a health check",
            "\"healthCheck\": {\"command\": [\"CMD-SHELL\", \"…\"]} for container " + name);
      }
    }
  }
}
