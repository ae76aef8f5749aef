package io.github.fargatealloy.cost;

import io.github.fargatealloy.service.FargateSizes;
import java.util.Comparator;
import java.util.Optional;

/**
 * One of the sizes that Fargate offers.
 *
 * @param month what a task of this size costs that runs all month, without further storage
 */
public record Tier(int cpuUnits, int memoryMiB, Dollars month) {

  static Tier of(int cpuUnits, int memoryMiB, HourlyPrice price) {
    return new Tier(cpuUnits, memoryMiB, price.month(cpuUnits, memoryMiB));
  }

  /** The cheapest size that has at least this; empty when there is none so large. */
  static Optional<Tier> holding(int cpuUnits, int memoryMiB, HourlyPrice price) {
    return FargateSizes.cpuUnits().stream()
        .filter(cpu -> cpu >= cpuUnits)
        .flatMap(cpu -> leastMemory(cpu, memoryMiB).map(memory -> of(cpu, memory, price)).stream())
        .min(Comparator.comparing(Tier::month));
  }

  private static Optional<Integer> leastMemory(int cpuUnits, int memoryMiB) {
    return FargateSizes.memoryMiB(cpuUnits).stream()
        .filter(memory -> memory >= memoryMiB)
        .findFirst();
  }
}
