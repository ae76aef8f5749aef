package io.github.fargatealloy.cost;

import io.github.fargatealloy.service.CpuArchitecture;
import java.math.BigDecimal;

/**
 * What Fargate charges in one region, on demand.
 *
 * @param asOf the day or month that the prices were read, as the table says it
 * @param source where they were read
 * @param storageGigabyteHour dollars for each GB of ephemeral storage above the usual 20
 * @param spotDiscountPercent the most that Spot takes off; its price changes with the hour
 * @param loadBalancerHour dollars for a load balancer without its traffic
 */
public record PriceTable(
    String region,
    String asOf,
    String source,
    HourlyPrice x86,
    HourlyPrice arm,
    BigDecimal storageGigabyteHour,
    int spotDiscountPercent,
    BigDecimal loadBalancerHour) {

  public HourlyPrice compute(CpuArchitecture architecture) {
    return switch (architecture) {
      case X86_64 -> x86;
      case ARM64 -> arm;
    };
  }

  Dollars storageMonth(int gigabytes) {
    return month(storageGigabyteHour).times(gigabytes);
  }

  Dollars loadBalancerMonth() {
    return month(loadBalancerHour);
  }

  private static Dollars month(BigDecimal hour) {
    return new Dollars(hour.multiply(HourlyPrice.HOURS_IN_MONTH));
  }
}
