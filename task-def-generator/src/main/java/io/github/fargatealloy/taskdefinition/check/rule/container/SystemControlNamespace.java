package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kernel parameters of the container, not of the host. */
final class SystemControlNamespace implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "system-control-namespace",
          "namespace of a system control must be net.*, fs.mqueue.*, or one of the IPC "
              + "parameters kernel.msg*, kernel.sem and kernel.shm*",
          "Docker refuses to start the container",
          Source.api("SystemControl"));
  private static final List<String> KERNEL =
      List.of(
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni",
          "kernel.sem",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced");
  private static final Pattern NAMESPACED =
      Pattern.compile(
          "net\\..+|fs\\.mqueue\\..+|"
              + KERNEL.stream().map(Pattern::quote).collect(Collectors.joining("|")));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().objects("systemControls").stream()
        .flatMap(control -> control.string("namespace").stream())
        .filter(namespace -> !NAMESPACED.matcher(namespace.text()).matches())
        .forEach(
            namespace ->
                findings.add(
                    namespace,
                    "be net.*, fs.mqueue.*, or one of " + String.join(", ", KERNEL),
                    "delete this system control"));
  }
}
