package io.github.fargatealloy.taskdefinition.check.rule.container;

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
import java.util.Locale;
import java.util.stream.Stream;

/** The kernel knows the capability. */
final class CapabilityName implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "capability-name",
          "linuxParameters.capabilities must name capabilities without the prefix CAP_",
          "Docker does not know the capability and the container does not start",
          Source.api("KernelCapabilities"));
  private static final List<String> NAMES =
      List.of(
          ("ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE "
                  + "DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE "
                  + "LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN "
                  + "NET_BIND_SERVICE NET_BROADCAST NET_RAW SETFCAP SETGID SETPCAP SETUID "
                  + "SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE "
                  + "SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM")
              .split(" "));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .linuxParameters()
        .flatMap(linux -> linux.object("capabilities"))
        .ifPresent(
            capabilities ->
                Stream.concat(
                        capabilities.strings("add").stream(), capabilities.strings("drop").stream())
                    .filter(name -> !NAMES.contains(name.text()))
                    .forEach(name -> report(name, findings)));
  }

  private static void report(JsonString name, Findings findings) {
    String bare = name.text().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    String fix = Nearest.to(bare, NAMES).map(Written::quoted).orElse("delete it");
    findings.add(name, "be a capability of the kernel, without CAP_", fix);
  }
}
