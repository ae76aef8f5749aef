package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.FargateSizes;
import io.github.fargatealloy.service.ServiceFile;
import org.junit.jupiter.api.Test;

class FargateSizeTest {

  @Test
  void everyPairThatFargateOffersIsTakenAndNoOther() {
    for (int cpu : FargateSizes.cpuUnits()) {
      for (int memory = 512; memory <= 131_072; memory += 512) {
        boolean offered = FargateSizes.memoryMiB(cpu).contains(memory);
        assertThat(read(cpu, memory).value().isPresent()).as(cpu + "/" + memory).isEqualTo(offered);
      }
    }
  }

  @Test
  void thereAreAsManyPairsAsEcsDocuments() {
    assertThat(FargateSizes.cpuUnits().stream().map(cpu -> FargateSizes.memoryMiB(cpu).size()))
        .containsExactly(3, 4, 7, 13, 23, 12, 12);
  }

  private static Checked<ServiceFile> read(int cpu, int memory) {
    String task = "cpu: %d, memory: %d".formatted(cpu, memory);
    return Descriptions.read(Descriptions.MINIMAL.replace("cpu: 1 vCPU, memory: 2 GB", task));
  }
}
