package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.SourceMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static final String DESCRIPTION =
      Descriptions.MINIMAL
          + """
          ports: [8080]
          variables: { A: base, B: base }
          environments:
            staging:
              task: { memory: 4 GB }
              variables:
                B: staging
          """;

  @Test
  void everyValueIsFoundWhereItWasWritten() {
    SourceMap sources = sources(Optional.empty());
    assertThat(sources.locate("image")).isEqualTo(at(2, 8));
    assertThat(sources.locate("task.memory")).isEqualTo(at(3, 30));
    assertThat(sources.locate("ports[0]")).isEqualTo(at(8, 9));
    assertThat(sources.locate("variables.A")).isEqualTo(at(9, 17));
    assertThat(sources.locate("telemetry.destination.grafana-cloud.secret")).isEqualTo(at(7, 15));
  }

  @Test
  void overlaidValuesAreFoundInTheOverlay() {
    SourceMap sources = sources(Optional.of("staging"));
    assertThat(sources.locate("task.memory")).isEqualTo(at(12, 21));
    assertThat(sources.locate("task.cpu")).isEqualTo(at(3, 14));
    assertThat(sources.locate("variables.B")).isEqualTo(at(14, 10));
  }

  @Test
  void defaultsAreFoundAtTheKeyAroundThem() {
    SourceMap sources = sources(Optional.empty());
    assertThat(sources.locate("telemetry.sidecar.memory")).isEqualTo(at(4, 1));
    assertThat(sources.locate("app.tmp")).isEqualTo(Location.ofFile("service.yaml"));
  }

  @Test
  void columnsCountUtf16Units() {
    String text = Descriptions.MINIMAL + "variables: { A: \"😀\", B: x }\n";
    SourceMap sources = Descriptions.read(text).value().orElseThrow().sources();
    assertThat(sources.locate("variables.B")).isEqualTo(at(8, 26));
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsMoveNothing() {
    String text = "\uFEFF" + DESCRIPTION.replace("\n", "\r\n");
    SourceMap sources = Descriptions.read(text).value().orElseThrow().sources();
    assertThat(sources).isEqualTo(sources(Optional.empty()));
  }

  private static SourceMap sources(Optional<String> environment) {
    ReadOptions options = new ReadOptions(environment, Map.of(), Map.of());
    return Descriptions.read(DESCRIPTION, options).value().orElseThrow().sources();
  }

  private static Location at(int line, int column) {
    return new Location("service.yaml", line, column);
  }
}
