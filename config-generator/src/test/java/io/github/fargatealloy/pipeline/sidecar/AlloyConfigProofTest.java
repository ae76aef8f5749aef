package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects that a broken configuration of ours never leaves the generator. */
class AlloyConfigProofTest {
  private static final CheckOptions EXPERIMENTAL =
      CheckOptions.DEFAULT.withStability(StabilityLevel.EXPERIMENTAL);
  private static final String METRICS =
      """
      otelcol.receiver.awsecscontainermetrics "default" {
      	output {
      		metrics = []
      	}
      }
      """;

  private static void prove(String config, CheckOptions options) {
    AlloyConfigProof.prove(List.of(AlloyParser.parse(config)), options);
  }

  @Test
  void aConfigThatAlloyAcceptsPasses() {
    assertThatCode(() -> prove(METRICS, EXPERIMENTAL)).doesNotThrowAnyException();
  }

  @Test
  void aWrongReferenceIsADefectThatSaysWhereToReportIt() {
    String wired = METRICS.replace("[]", "[otelcol.exporter.otlphttp.backend.input]");

    assertThatThrownBy(() -> prove(wired, EXPERIMENTAL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("https://github.com/")
        .hasMessageContaining("config.alloy:3:14: error: ")
        .hasMessageContaining("[unknown-reference]");
  }

  @Test
  void theSidecarsVersionAndLevelCount() {
    CheckOptions old = EXPERIMENTAL.withAlloyVersion(AlloyVersion.parse("v1.11.0"));

    assertThatThrownBy(() -> prove(METRICS, CheckOptions.DEFAULT))
        .hasMessageContaining("[unstable-component]");
    assertThatThrownBy(() -> prove(METRICS, old)).hasMessageContaining("[missing-component]");
  }
}
