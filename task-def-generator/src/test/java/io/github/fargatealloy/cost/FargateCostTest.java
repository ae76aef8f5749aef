package io.github.fargatealloy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.TaskSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the arithmetic of docs/cost.md against sums done by hand. */
class FargateCostTest {
  private static final PriceTable PRICES = PriceTableReader.standard();

  @ParameterizedTest
  @CsvSource({
    "256, 512, X86_64, $9.01",
    "512, 1024, X86_64, $18.02",
    "1024, 2048, X86_64, $36.04",
    "2048, 4096, X86_64, $72.08",
    "256, 512, ARM64, $7.21",
    "16384, 122880, X86_64, $862.19"
  })
  void aTaskCostsItsCpuAndMemory(
      int cpuUnits, int memoryMiB, CpuArchitecture architecture, String expected) {
    assertThat(cost(cpuUnits, memoryMiB, architecture, 20, 0, 0).month()).hasToString(expected);
  }

  @Test
  void onlyStorageAboveTheUsualIsCharged() {
    // 30 GB * 730 h * $0.000111
    assertThat(
            cost(256, 512, CpuArchitecture.X86_64, 50, 0, 0)
                .month()
                .minus(cost(256, 512, CpuArchitecture.X86_64, 20, 0, 0).month()))
        .hasToString("$2.43");
  }

  @Test
  void aSidecarThatFitsIntoTheSizeSavesNothingWhenItGoes() {
    FargateCost cost = cost(1024, 2048, CpuArchitecture.X86_64, 20, 128, 512);

    assertThat(cost.telemetryShare()).hasToString("$5.32");
    assertThat(cost.extra(cost.withoutTelemetry()).isZero()).isTrue();
    assertThat(cost.gatewayFromTasks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 2 × $18.0200 + $16.425 = $52.47, by $3.2449 a task for one GB, $1.6224 for half a GB
    "1024, 3072, 0, 1024, $3.24, 17",
    "256, 1024, 0, 512, $1.62, 33",
    // A whole step: 0.5 vCPU and 1 GB cost $18.02
    "1024, 2048, 512, 1024, $18.02, 3"
  })
  void aCentralCollectorPaysWhenTheSavedStepsCostMore(
      int cpuUnits,
      int memoryMiB,
      int sidecarCpuUnits,
      int sidecarMemoryMiB,
      String saved,
      int tasks) {
    FargateCost cost =
        cost(cpuUnits, memoryMiB, CpuArchitecture.X86_64, 20, sidecarCpuUnits, sidecarMemoryMiB);

    assertThat(Dollars.ZERO.minus(cost.extra(cost.withoutTelemetry()))).hasToString(saved);
    assertThat(cost.gatewayFromTasks()).hasValue(tasks);
    Dollars perTask = Dollars.ZERO.minus(cost.extra(cost.withoutTelemetry()));
    assertThat(perTask.times(tasks)).isGreaterThan(cost.gateway());
    assertThat(perTask.times(tasks - 1)).isLessThanOrEqualTo(cost.gateway());
  }

  @Test
  void theNextSizeIsTheCheapestThatHasMore() {
    FargateCost cost = cost(1024, 8192, CpuArchitecture.X86_64, 20, 0, 0);

    assertThat(cost.moreMemory()).hasValueSatisfying(tier -> assertSize(tier, 2048, 9216));
    assertThat(cost.moreCpu()).hasValueSatisfying(tier -> assertSize(tier, 2048, 8192));
  }

  @Test
  void nothingIsLargerThanTheLargest() {
    FargateCost cost = cost(16_384, 122_880, CpuArchitecture.ARM64, 20, 0, 0);

    assertThat(cost.moreMemory()).isEmpty();
    assertThat(cost.moreCpu()).isEmpty();
  }

  private static void assertSize(Tier tier, int cpuUnits, int memoryMiB) {
    assertThat(tier.cpuUnits()).isEqualTo(cpuUnits);
    assertThat(tier.memoryMiB()).isEqualTo(memoryMiB);
  }

  private static FargateCost cost(
      int cpuUnits,
      int memoryMiB,
      CpuArchitecture architecture,
      int storageGiB,
      int sidecarCpuUnits,
      int sidecarMemoryMiB) {
    return new FargateCost(
        PRICES,
        new TaskSize(cpuUnits, memoryMiB, architecture, storageGiB),
        sidecarCpuUnits,
        sidecarMemoryMiB);
  }
}
