package io.github.fargatealloy.taskdefinition.check.rule.volume;

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
import java.util.List;

/** Where and how large. */
final class TmpfsMount implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tmpfs",
          "a tmpfs must have an absolute containerPath and a size of at least 1 MiB",
          "AWS answers \"The container has an invalid tmpfs size value specified. It must be a "
              + "non-zero, non-negative integer.\"",
          Source.issue("aws/amazon-ecs-agent", 2226));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject tmpfs : mounts(container)) {
      tmpfs
          .number("size")
          .filter(size -> size.asInt().orElse(1) < 1)
          .ifPresent(size -> findings.add(size, "be at least 1 MiB", Written.member("size", 64)));
      tmpfs
          .string("containerPath")
          .filter(path -> !path.text().startsWith("/"))
          .ifPresent(
              path ->
                  findings.add(
                      path, "be absolute", Written.member("containerPath", "/" + path.text())));
    }
  }

  static List<JsonObject> mounts(ContainerJson container) {
    return container.linuxParameters().map(linux -> linux.objects("tmpfs")).orElse(List.of());
  }
}
