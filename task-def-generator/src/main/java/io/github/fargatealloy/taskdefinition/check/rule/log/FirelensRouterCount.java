package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** One router. */
final class FirelensRouterCount implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "firelens-router-count",
          "a task must have one container with firelensConfiguration",
          "ECS sends the logs to one of them",
          "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/base/task-definition.ts");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Firelens.routers(task).stream()
        .skip(1)
        .flatMap(router -> router.json().value("firelensConfiguration").stream())
        .forEach(
            router ->
                findings.add(
                    router,
                    "be the only one in the task",
                    "is one of " + Firelens.routers(task).size(),
                    "delete it, or the container"));
  }
}
