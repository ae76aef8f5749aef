package io.github.fargatealloy.cost;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.TaskSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a task costs on Fargate that runs all month, what telemetry has of it, and what would change
 * it. docs/cost.md has the formulas.
 *
 * @param telemetryCpuUnits what the containers that are there for telemetry alone have together
 * @param telemetryMemoryMiB likewise
 */
public record FargateCost(
    PriceTable prices, TaskSize size, int telemetryCpuUnits, int telemetryMemoryMiB) {

  /** A central collector runs twice, so that one may fail or be replaced. */
  public static final int GATEWAY_TASKS = 2;

  public static final int GATEWAY_CPU_UNITS = 512;
  public static final int GATEWAY_MEMORY_MIB = 1024;

  public static FargateCost of(TaskSize size, List<ContainerShare> shares, PriceTable prices) {
    List<ContainerShare> telemetry =
        shares.stream().filter(share -> share.use().isTelemetry()).toList();
    return new FargateCost(
        prices,
        size,
        telemetry.stream().mapToInt(ContainerShare::cpuUnits).sum(),
        telemetry.stream().mapToInt(ContainerShare::memoryMiB).sum());
  }

  /** One task, on demand. */
  public Dollars month() {
    return month(size.architecture());
  }

  /** The same task on this architecture. */
  public Dollars month(CpuArchitecture architecture) {
    return prices
        .compute(architecture)
        .month(size.cpuUnits(), size.memoryMiB())
        .plus(prices.storageMonth(size.storageGiB() - TaskSize.USUAL_STORAGE_GIB));
  }

  /** The price of telemetry's part of the task. */
  public Dollars telemetryShare() {
    return price().month(telemetryCpuUnits, telemetryMemoryMiB);
  }

  /** The price of that part of the task. */
  Dollars of(ContainerShare share) {
    return price().month(share.cpuUnits(), share.memoryMiB());
  }

  /** The cheapest size that holds what the other containers have. */
  public Tier withoutTelemetry() {
    return Tier.holding(
            size.cpuUnits() - telemetryCpuUnits, size.memoryMiB() - telemetryMemoryMiB, price())
        .orElseThrow();
  }

  /** What a task of this size costs more than this one, with the same storage; below zero: less. */
  public Dollars extra(Tier tier) {
    return tier.month().minus(price().month(size.cpuUnits(), size.memoryMiB()));
  }

  /** The next size for who needs more memory; empty for the largest. */
  public Optional<Tier> moreMemory() {
    return Tier.holding(size.cpuUnits(), size.memoryMiB() + 1, price());
  }

  /** The next size for who needs more CPU; empty for the largest. */
  public Optional<Tier> moreCpu() {
    return Tier.holding(size.cpuUnits() + 1, size.memoryMiB(), price());
  }

  /** A central collector: its tasks, of the same architecture, and a load balancer. */
  public Dollars gateway() {
    return price()
        .month(GATEWAY_CPU_UNITS, GATEWAY_MEMORY_MIB)
        .times(GATEWAY_TASKS)
        .plus(prices.loadBalancerMonth());
  }

  /**
   * From how many tasks on a central collector costs less than the sidecars do; empty when a task
   * without them costs the same.
   */
  public OptionalInt gatewayFromTasks() {
    Dollars saved = Dollars.ZERO.minus(extra(withoutTelemetry()));
    return saved.isZero() ? OptionalInt.empty() : OptionalInt.of(saved.countAbove(gateway()));
  }

  private HourlyPrice price() {
    return prices.compute(size.architecture());
  }
}
