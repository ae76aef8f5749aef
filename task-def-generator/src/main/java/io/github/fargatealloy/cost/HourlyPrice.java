package io.github.fargatealloy.cost;

import java.math.BigDecimal;

/**
 * What an hour of CPU and memory costs.
 *
 * @param vcpu dollars for a vCPU
 * @param gigabyte dollars for 1024 MiB
 */
public record HourlyPrice(BigDecimal vcpu, BigDecimal gigabyte) {
  /** The month that AWS's own calculator takes: 8,760 hours in twelve parts. */
  static final BigDecimal HOURS_IN_MONTH = BigDecimal.valueOf(730);

  /** A vCPU has 1024 units, a GB 1024 MiB. A finite decimal, so that nothing is rounded. */
  private static final BigDecimal ONE_OF_1024 = new BigDecimal("0.0009765625");

  /**
   * @param cpuUnits 1024 = 1 vCPU
   */
  public Dollars month(int cpuUnits, int memoryMiB) {
    BigDecimal cpu = vcpu.multiply(BigDecimal.valueOf(cpuUnits));
    BigDecimal memory = gigabyte.multiply(BigDecimal.valueOf(memoryMiB));
    return new Dollars(cpu.add(memory).multiply(ONE_OF_1024).multiply(HOURS_IN_MONTH));
  }
}
