package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
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

  @Test
  void aConfigThatAlloyAcceptsPasses() {
    assertThatCode(() -> AlloyConfigProof.prove(METRICS, EXPERIMENTAL)).doesNotThrowAnyException();
  }

  @Test
  void aWrongReferenceIsADefectThatSaysWhereToReportIt() {
    String wired = METRICS.replace("[]", "[otelcol.exporter.otlphttp.backend.input]");

    assertThatThrownBy(() -> AlloyConfigProof.prove(wired, EXPERIMENTAL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("https://github.com/")
        .hasMessageContaining("config.alloy:3:14: error: ")
        .hasMessageContaining("[unknown-reference]");
  }

  @Test
  void theSidecarsVersionAndLevelCount() {
    CheckOptions old = EXPERIMENTAL.withAlloyVersion(AlloyVersion.parse("v1.11.0"));

    assertThatThrownBy(() -> AlloyConfigProof.prove(METRICS, CheckOptions.DEFAULT))
        .hasMessageContaining("[unstable-component]");
    assertThatThrownBy(() -> AlloyConfigProof.prove(METRICS, old))
        .hasMessageContaining("[missing-component]");
  }
}
