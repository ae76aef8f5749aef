package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;

/** An option that mount knows. */
final class TmpfsOption implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "tmpfs-option",
          "mountOptions of a tmpfs must be options that ECS knows",
          "the container does not start",
          Source.api("Tmpfs"));
  private static final List<String> OPTIONS =
      List.of(
          ("defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync "
                  + "remount mand nomand atime noatime diratime nodiratime bind rbind "
                  + "unbindable runbindable private rprivate shared rshared slave rslave "
                  + "relatime norelatime strictatime nostrictatime mode uid gid nr_inodes "
                  + "nr_blocks mpol")
              .split(" "));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    TmpfsMount.mounts(container).stream()
        .flatMap(tmpfs -> tmpfs.strings("mountOptions").stream())
        .filter(option -> !OPTIONS.contains(word(option)))
        .forEach(
            option ->
                findings.add(
                    option,
                    "be one of " + String.join(", ", OPTIONS),
                    Nearest.to(word(option), OPTIONS).map(Written::quoted).orElse("delete it")));
  }

  /** The option without the value that some have, such as mode=1777. */
  private static String word(JsonString option) {
    return option.text().replaceFirst("=.*", "");
  }
}
