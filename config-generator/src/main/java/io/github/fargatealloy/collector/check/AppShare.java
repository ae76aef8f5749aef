package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.TaskShares;
import io.github.fargatealloy.collector.TaskShares.Share;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.FargateSizes;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the other containers take must leave the application enough. */
final class AppShare implements PlanRule {
  private static final int LEAST_MIB = 256;

  private static final ProblemCode CODE =
      new ProblemCode(
          "app-share",
          "The other containers must leave the application enough of the task",
          "The application gets what the sidecar, the containers of the description and those that"
              + " telemetry brings leave of the task: at least 256 MB and some CPU.",
          """
          task: { cpu: 1 vCPU, memory: 2 GB }
          containers:
            nginx: { image: nginx:1.29.2, memory: 64 MB, cpu: 64 }
          """);

  @Override
  public void check(ServiceFile file, Contribution plan, Findings findings) {
    TaskShares shares = TaskShares.of(file.service(), plan);
    if (shares.appMemoryMiB() < LEAST_MIB) {
      findings.add(
          CODE.error(
              file.sources().locate("task.memory"),
              "task.memory must leave the application at least %s, but of %s %s"
                  .formatted(
                      Formats.memory(LEAST_MIB),
                      Formats.memory(file.service().task().size().memoryMiB()),
                      taken(shares, share -> Formats.memory(share.memoryMiB()))),
              fix(file.service(), shares)));
    }
    if (shares.appCpuUnits() <= 0) {
      findings.add(
          CODE.error(
              file.sources().locate("task.cpu"),
              "task.cpu must leave the application some, but of %s units %s"
                  .formatted(
                      file.service().task().size().cpuUnits(),
                      taken(shares, share -> Integer.toString(share.cpuUnits()))),
              fix(file.service(), shares)));
    }
  }

  private static String taken(TaskShares shares, Function<Share, String> amount) {
    return shares.others().stream()
        .map(share -> share.container() + " takes " + amount.apply(share))
        .collect(Collectors.joining(", "));
  }

  /** The smallest task in which all have enough. */
  private static String fix(ServiceDescription service, TaskShares shares) {
    int cpuUnits = service.task().size().cpuUnits();
    for (int cpu : FargateSizes.cpuUnits()) {
      for (int memory : FargateSizes.memoryMiB(cpu)) {
        if (isEnough(cpu, memory, service, shares)) {
          return cpu == cpuUnits
              ? "memory: " + Formats.memory(memory)
              : "task: { cpu: %s, memory: %s }".formatted(Formats.cpu(cpu), Formats.memory(memory));
        }
      }
    }
    return "less for the other containers: no task is large enough for them";
  }

  /** A sidecar's share, where nobody says it, grows with the task. */
  private static boolean isEnough(
      int cpuUnits, int memoryMiB, ServiceDescription service, TaskShares shares) {
    int moreCpu = cpuUnits - service.task().size().cpuUnits();
    int moreMemory = memoryMiB - service.task().size().memoryMiB();
    return moreCpu >= 0
        && moreMemory >= 0
        && shares.appCpuUnits() + moreCpu - Sidecar.usualCpuUnits(moreCpu) > 0
        && shares.appMemoryMiB() + moreMemory - Sidecar.usualMemoryMiB(moreMemory) >= LEAST_MIB;
  }
}
