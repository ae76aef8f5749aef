package io.github.fargatealloy.local.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskDefinitionFileTest {
  @Test
  void sizesThatAreNoneAreProblemsOfTheFile() {
    Checked<TaskDefinition> read = read("abc", "much");

    assertThat(read.value()).isEmpty();
    assertThat(read.problems().render())
        .contains("cpu must be CPU units or vCPU, but is \"abc\"")
        .contains("memory must be MiB or GB, but is \"much\"");
  }

  @ParameterizedTest
  @CsvSource({"1024, 2048, 1", "0.5 vCPU, 2 GB, 0.5", "2vcpu, 2GB, 2"})
  void sizesAreReadAsEcsReadsThem(String cpu, String memory, double vCpus) {
    Checked<TaskDefinition> read = read(cpu, memory);

    assertThat(read.value().orElseThrow().vCpus()).isEqualTo(vCpus);
    assertThat(read.value().orElseThrow().memoryMiB()).isEqualTo(2048);
  }

  private static Checked<TaskDefinition> read(String cpu, String memory) {
    return TaskDefinitionFile.parse(
        "task-definition.json",
        "{\"family\":\"a\",\"cpu\":\"%s\",\"memory\":\"%s\",\"containerDefinitions\":[{\"name\":\"a\"}]}"
            .formatted(cpu, memory));
  }
}
