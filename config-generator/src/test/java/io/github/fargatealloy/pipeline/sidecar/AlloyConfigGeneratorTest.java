package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.ServiceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects what a sidecar's configuration promises, whatever its layout. */
class AlloyConfigGeneratorTest {
  @Test
  void everySignalOfTheAppGoesThroughTheMemoryLimiterFirst() {
    assertThat(text(Orders.toGrafanaCloud().file()))
        .contains("metrics = [otelcol.processor.memory_limiter.sidecar.input]")
        .contains("logs    = [otelcol.processor.memory_limiter.sidecar.input]")
        .contains("traces  = [otelcol.processor.memory_limiter.sidecar.input]");
  }

  @Test
  void nothingListensBeyondTheTask() {
    assertThat(text(Orders.toGrafanaCloud().file()))
        .contains("endpoint = \"127.0.0.1:4317\"")
        .contains("endpoint = \"127.0.0.1:4318\"")
        .doesNotContain("0.0.0.0");
  }

  @Test
  void credentialsAreReadFromTheKeysOfTheSecretAndNeverWritten() {
    AlloyConfig config = config(Orders.toGrafanaCloud().file());

    assertThat(config.contribution().secrets())
        .hasEntrySatisfying(
            "GRAFANA_CLOUD_ENDPOINT",
            secret -> assertThat(secret.valueFrom()).endsWith("-AbCdEf:endpoint::"))
        .hasEntrySatisfying(
            "GRAFANA_CLOUD_INSTANCE_ID",
            secret -> assertThat(secret.valueFrom()).endsWith("-AbCdEf:instance_id::"))
        .hasEntrySatisfying(
            "GRAFANA_CLOUD_API_TOKEN",
            secret -> assertThat(secret.valueFrom()).endsWith("-AbCdEf:api_token::"));
    assertThat(config.contribution().secrets().keySet())
        .allSatisfy(name -> assertThat(config.text()).contains("sys.env(\"" + name + "\")"));
  }

  @Test
  void metricsOfTheTaskNeedAnExperimentalAlloy() {
    assertThat(config(Orders.toGrafanaCloud().file()).stabilityLevel()).isEqualTo("experimental");
  }

  @Test
  void withoutThemAPreviewIsEnoughForTheQueueOnDisk() {
    AlloyConfig config = config(Orders.toGrafanaCloud().withoutEcsMetrics().file());

    assertThat(config.stabilityLevel()).isEqualTo("public-preview");
    assertThat(config.text())
        .doesNotContain("awsecscontainermetrics")
        .doesNotContain("aws.ecs.cluster.name");
  }

  @Test
  void aValueWithQuotesAndBackslashesStaysOneValue() {
    assertThat(text(Orders.toGrafanaCloud().withNamespace("a\"b\\c").file()))
        .contains("\"service.namespace\": \"a\\\"b\\\\c\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grafana/alloy:v1.11.3", "grafana/alloy:v1.9.0"})
  void anAlloyThatLacksAComponentIsAProblemOfTheImage(String image) {
    assertThat(
            AlloyConfigGenerator.generate(Orders.toGrafanaCloud().withAlloy(image).file())
                .problems())
        .isNotEmpty()
        .extracting(Problem::code)
        .containsOnly("alloy-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grafana/alloy:v1.16.1", "mirror/alloy:2026-08", "alloy:v2.0.0"})
  void anImageWithAnotherTagIsTakenForTheNewest(String image) {
    assertThat(
            AlloyConfigGenerator.generate(Orders.toGrafanaCloud().withAlloy(image).file())
                .problems())
        .isEmpty();
  }

  @Test
  void theSameServiceGivesTheSameBytes() {
    assertThat(text(Orders.toGrafanaCloud().file()))
        .isEqualTo(text(Orders.toGrafanaCloud().file()));
  }

  private static String text(ServiceFile service) {
    return config(service).text();
  }

  private static AlloyConfig config(ServiceFile service) {
    return AlloyConfigGenerator.generate(service).value().orElseThrow();
  }
}
