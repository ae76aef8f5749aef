package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.FargateSizes;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.TaskRoles;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.read.keys.Formats;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.TaskKeys;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.List;
import java.util.Optional;

/** Reads {@code task}: a size that the launch type offers, and the roles. */
final class TaskReader {
  private static final int LEAST_INSTANCE_CPU_UNITS = 128;
  private static final int MOST_INSTANCE_CPU_UNITS = 192 * 1024;

  private final SectionReader task;

  TaskReader(SectionReader root) {
    this.task = root.section(ServiceKeys.TASK);
  }

  Optional<TaskSize> size() {
    task.value(TaskKeys.OPERATING_SYSTEM).filter(linux -> !linux).ifPresent(no -> refuseWindows());
    boolean fargate = launchType() == LaunchType.FARGATE;
    Optional<Integer> cpu =
        task.value(TaskKeys.CPU).filter(units -> fargate ? isOffered(units) : isPossible(units));
    Optional<Integer> memory = task.value(TaskKeys.MEMORY);
    CpuArchitecture architecture = task.value(TaskKeys.ARCHITECTURE).orElse(CpuArchitecture.X86_64);
    int storageGiB = task.value(TaskKeys.STORAGE).orElse(TaskSize.USUAL_STORAGE_GIB);
    return cpu.flatMap(
        units ->
            memory
                .filter(mib -> !fargate || isOffered(units, mib))
                .map(mib -> new TaskSize(units, mib, architecture, storageGiB)));
  }

  private void refuseWindows() {
    task.refuse(
        ServiceProblems.WINDOWS,
        TaskKeys.OPERATING_SYSTEM,
        "task.operating-system must be linux, which the sidecar and the protection of its"
            + " containers need, but is "
            + task.written(TaskKeys.OPERATING_SYSTEM),
        "operating-system: linux");
  }

  boolean faultInjection() {
    return task.value(TaskKeys.FAULT_INJECTION).orElse(false);
  }

  LaunchType launchType() {
    return task.value(TaskKeys.LAUNCH_TYPE).orElse(LaunchType.FARGATE);
  }

  TaskRoles roles(String service, AwsAccount account) {
    return new TaskRoles(
        task.value(TaskKeys.EXECUTION_ROLE)
            .orElseGet(() -> account.iamArn("role/" + service + "-execution")),
        task.value(TaskKeys.TASK_ROLE)
            .orElseGet(() -> account.iamArn("role/" + service + "-task")));
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
  private boolean isPossible(int cpuUnits) {
    if (cpuUnits >= LEAST_INSTANCE_CPU_UNITS && cpuUnits <= MOST_INSTANCE_CPU_UNITS) {
      return true;
    }
    task.refuse(
        ServiceProblems.INVALID_VALUE,
        TaskKeys.CPU,
        "task.cpu must be %s to %s on instances, but is %s"
            .formatted(
                Formats.cpu(LEAST_INSTANCE_CPU_UNITS),
                Formats.cpu(MOST_INSTANCE_CPU_UNITS),
                task.written(TaskKeys.CPU)),
        "cpu: 1 vCPU");
    return false;
  }

  private boolean isOffered(int cpuUnits) {
    List<Integer> offered = FargateSizes.cpuUnits();
    if (offered.contains(cpuUnits)) {
      return true;
    }
    task.refuse(
        ServiceProblems.FARGATE_SIZE,
        TaskKeys.CPU,
        "task.cpu must be %s, but is %s"
            .formatted(
                Words.or(offered.stream().map(Formats::cpu).toList()), Formats.cpu(cpuUnits)),
        "cpu: " + Formats.cpu(atLeast(cpuUnits, offered)));
    return false;
  }

  private boolean isOffered(int cpuUnits, int memoryMiB) {
    List<Integer> offered = FargateSizes.memoryMiB(cpuUnits);
    if (offered.contains(memoryMiB)) {
      return true;
    }
    task.refuse(
        ServiceProblems.FARGATE_SIZE,
        TaskKeys.MEMORY,
        "task.memory must be %s for %s, but is %s"
            .formatted(range(offered), Formats.cpu(cpuUnits), task.written(TaskKeys.MEMORY)),
        "memory: " + Formats.memory(atLeast(memoryMiB, offered)) + largerCpu(cpuUnits, memoryMiB));
    return false;
  }

  private static String largerCpu(int cpuUnits, int memoryMiB) {
    return FargateSizes.cpuUnits().stream()
        .filter(cpu -> FargateSizes.memoryMiB(cpu).contains(memoryMiB))
        .filter(cpu -> cpu > cpuUnits)
        .findFirst()
        .map(cpu -> "\nor, to keep the memory: cpu: " + Formats.cpu(cpu))
        .orElse("");
  }

  private static int atLeast(int wanted, List<Integer> offered) {
    return offered.stream()
        .filter(size -> size >= wanted)
        .findFirst()
        .orElse(offered.get(offered.size() - 1));
  }

  private static String range(List<Integer> offered) {
    if (offered.size() <= 4) {
      return Words.or(offered.stream().map(Formats::memory).toList());
    }
    int first = offered.get(0);
    return "%s to %s in steps of %s"
        .formatted(
            Formats.memory(first),
            Formats.memory(offered.get(offered.size() - 1)),
            Formats.memory(offered.get(1) - first));
  }
}
