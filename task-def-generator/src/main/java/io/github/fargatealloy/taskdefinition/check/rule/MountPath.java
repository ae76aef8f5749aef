package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A mount has a place. */
final class MountPath implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "mount-path",
          "containerPath of a mount point must be an absolute path, each mounted once",
          "Docker refuses to start the container",
          Source.api("MountPoint"));
  private static final String KEY = "containerPath";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (JsonObject mount : container.json().objects("mountPoints")) {
      if (!mount.has(KEY)) {
        findings.missing(mount, KEY, "be an absolute path", Written.member(KEY, "/data"));
      }
      Optional<JsonString> path = mount.string(KEY);
      path.filter(value -> !task.isForWindows() && !value.text().startsWith("/"))
          .ifPresent(
              value ->
                  findings.add(
                      value, "be an absolute path", Written.member(KEY, "/" + value.text())));
      path.filter(value -> !seen.add(value.text()))
          .ifPresent(
              value ->
                  findings.add(
                      value,
                      "be mounted once in the container",
                      "is " + Written.value(value) + " a second time",
                      "delete one of the two"));
    }
  }
}
