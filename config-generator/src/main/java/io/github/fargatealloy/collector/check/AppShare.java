package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.TaskShares;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;

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
  public ProblemCode code() {
    return CODE;
  }

  @Override
  public void check(ServiceFile file, Contribution plan, Findings findings) {
    TaskShares shares = TaskShares.of(file.service(), plan);
    if (shares.appMemoryMiB() < LEAST_MIB) {
      findings.add(
          CODE.error(
              file.sources().locate("task.memory"),
              "the application must have at least %d MB, but the other containers leave it %d MB"
                  .formatted(LEAST_MIB, shares.appMemoryMiB()),
              "a task with more memory, or less memory for the others"));
    }
    if (shares.appCpuUnits() <= 0) {
      findings.add(
          CODE.error(
              file.sources().locate("task.cpu"),
              "the application must have some CPU, but the other containers take all of it",
              "a task with more CPU, or less CPU for the others"));
    }
  }
}
