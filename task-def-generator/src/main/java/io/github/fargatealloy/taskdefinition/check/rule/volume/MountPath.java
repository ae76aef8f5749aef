package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Paths;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.HashSet;
import java.util.Set;

/** A mount has a place. */
final class MountPath implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "mount-path",
          "containerPath of a mount point must be an absolute path below the root, and nothing "
              + "else be mounted there",
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
      mount
          .string(KEY)
          .ifPresent(
              path -> {
                checkPlace(path, task, findings);
                checkOnce(path, seen, findings);
              });
    }
    TmpfsMount.mounts(container).stream()
        .flatMap(tmpfs -> tmpfs.string(KEY).stream())
        .forEach(path -> checkOnce(path, seen, findings));
  }

  private static void checkPlace(JsonString path, TaskJson task, Findings findings) {
    if (!Paths.isAbsolute(path.text(), task)) {
      findings.add(path, "be an absolute path", Written.member(KEY, "/" + path.text()));
    } else if (Paths.withoutEnd(path.text()).isEmpty()) {
      findings.add(path, "be below the root of the container", Written.member(KEY, "/data"));
    }
  }

  private static void checkOnce(JsonString path, Set<String> seen, Findings findings) {
    if (!seen.add(Paths.withoutEnd(path.text()))) {
      findings.add(
          path,
          "be mounted once in the container",
          "is " + Written.value(path) + " a second time",
          "delete one of the two");
    }
  }
}
