package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the task is left for the application.
 *
 * @param others what every other container of the task takes
 */
public record TaskShares(int appCpuUnits, int appMemoryMiB, List<Share> others) {

  /** What a container takes. */
  public record Share(String container, int cpuUnits, int memoryMiB) {}

  public TaskShares {
    others = List.copyOf(others);
  }

  public static TaskShares of(ServiceDescription service, Contribution plan) {
    List<Share> others = new ArrayList<>();
    Telemetry telemetry = service.telemetry();
    if (telemetry.hasSidecar()) {
      boolean adot = telemetry.collector() == Telemetry.Collector.ADOT;
      others.add(
          new Share(
              adot ? AdotConfig.NAME : AlloySidecar.NAME,
              telemetry.sidecar().cpuUnits(),
              telemetry.sidecar().memoryMiB()));
    }
    service.containers().stream()
        .map(
            container ->
                new Share(container.name(), container.cpuUnits(), container.memoryMiB().orElse(0)))
        .forEach(others::add);
    plan.containers().stream()
        .map(container -> new Share(container.name(), container.cpuUnits(), container.memoryMiB()))
        .forEach(others::add);
    int cpu = others.stream().mapToInt(Share::cpuUnits).sum();
    int memory = others.stream().mapToInt(Share::memoryMiB).sum();
    return new TaskShares(
        service.task().size().cpuUnits() - cpu, service.task().size().memoryMiB() - memory, others);
  }
}
