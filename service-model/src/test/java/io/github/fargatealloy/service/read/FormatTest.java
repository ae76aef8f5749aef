package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.ServiceDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How quantities may be written. */
class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "1 vCPU, 1024",
    "1vCPU, 1024",
    "1.0 vcpu, 1024",
    ".5 VCPU, 512",
    "0.25 vCPU, 256",
    "512, 512"
  })
  void cpu(String written, int cpuUnits) {
    String text = Descriptions.MINIMAL.replace("1 vCPU", written);
    assertThat(description(text).task().size().cpuUnits()).isEqualTo(cpuUnits);
  }

  @ParameterizedTest
  @CsvSource({
    "2 GB, 2048",
    "2GB, 2048",
    "2.5 GB, 2560",
    "2 GiB, 2048",
    "300 MB, 300",
    "300 MiB, 300",
    "0.25 gb, 256",
    "64, 64"
  })
  void memory(String written, int memoryMiB) {
    String app = "app: { tmp: " + written + " }\n";
    assertThat(description(Descriptions.MINIMAL.replace("2 GB", "8 GB") + app).app().tmpfsMiB())
        .isEqualTo(memoryMiB);
  }

  @ParameterizedTest
  @CsvSource({"60s, 60", "60 s, 60", "1m, 60", "45, 45"})
  void time(String written, int seconds) {
    String app = "app: { stop-timeout: " + written + " }\n";
    assertThat(description(Descriptions.MINIMAL + app).app().stopTimeoutSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.2.3", ".", "1e3", "0", "0.3 MB", "2 GB GB", "1_000", "٣"})
  void notAnAmountOfMemory(String written) {
    String app = "app: { tmp: \"" + written + "\" }\n";
    assertThat(Descriptions.read(Descriptions.MINIMAL + app).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("invalid-value"));
  }

  private static ServiceDescription description(String text) {
    return Descriptions.read(text).value().orElseThrow().service();
  }
}
