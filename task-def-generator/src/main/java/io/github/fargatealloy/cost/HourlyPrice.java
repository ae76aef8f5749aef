package io.github.fargatealloy.cost;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What an hour of CPU and memory costs.
 *
 * @param vcpu dollars for a vCPU
 * @param gigabyte dollars for 1024 MiB
 */
public record HourlyPrice(BigDecimal vcpu, BigDecimal gigabyte) {
  /** The month that AWS's own calculator takes: 8,760 hours in twelve parts. */
  static final BigDecimal HOURS_IN_MONTH = BigDecimal.valueOf(730);

  private static final BigDecimal UNITS_IN_VCPU = BigDecimal.valueOf(1024);
  private static final BigDecimal MIB_IN_GB = BigDecimal.valueOf(1024);

  /**
   * @param cpuUnits 1024 = 1 vCPU
   */
  public Dollars month(int cpuUnits, int memoryMiB) {
    BigDecimal cpu = vcpu.multiply(BigDecimal.valueOf(cpuUnits)).divide(UNITS_IN_VCPU, context());
    BigDecimal memory =
        gigabyte.multiply(BigDecimal.valueOf(memoryMiB)).divide(MIB_IN_GB, context());
    return new Dollars(cpu.add(memory).multiply(HOURS_IN_MONTH));
  }

  /** A quotient by 1024 is a finite decimal, so that nothing is rounded. */
  private static MathContext context() {
    return MathContext.UNLIMITED;
  }
}
