package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry;

/** What is left of the task for the application. */
public record TaskShares(int appCpuUnits, int appMemoryMiB) {

  public static TaskShares of(ServiceDescription service, Contribution plan) {
    Telemetry telemetry = service.telemetry();
    boolean collector = telemetry.collector() != Telemetry.Collector.NONE;
    int cpu = service.task().cpuUnits() - (collector ? telemetry.sidecar().cpuUnits() : 0);
    int memory = service.task().memoryMiB() - (collector ? telemetry.sidecar().memoryMiB() : 0);
    for (ExtraContainer container : service.containers()) {
      cpu -= container.cpuUnits();
      memory -= container.memoryMiB().orElse(0);
    }
    for (TaskContainer container : plan.containers()) {
      cpu -= container.cpuUnits();
      memory -= container.memoryMiB();
    }
    return new TaskShares(cpu, memory);
  }
}
