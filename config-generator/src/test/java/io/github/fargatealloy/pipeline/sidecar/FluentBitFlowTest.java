package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.contribution.LogRouting;
import io.github.fargatealloy.pipeline.real.FluentForwardClient;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.github.fargatealloy.pipeline.real.Programs;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the way of lines through a Fluent Bit that is the FireLens router. */
class FluentBitFlowTest {
  private static final int FORWARD_PORT = 24_225;

  /** https://docs.fluentbit.io/manual/pipeline/outputs/forward, and what every output has. */
  private static final Map<String, String> FORWARD_OPTIONS =
      Map.of(
          "Name", "forward",
          "Host", "127\\.0\\.0\\.1",
          "Port", Integer.toString(FORWARD_PORT),
          "Retry_Limit", "no_limits|no_retries|[1-9][0-9]*");

  @TempDir private Path directory;

  @Test
  void itsLinesArriveAsThoseOfTheirContainer() throws Exception {
    try (FireLensFlow flow = FireLensFlow.start("stdout-through-fluent-bit", directory)) {
      try (FluentForwardClient router =
          FluentForwardClient.connect(flow.alloy().port(FORWARD_PORT), "orders")) {
        router.packed(
            "2026-01-01 12:00:00 ERROR --- payment failed",
            "java.lang.IllegalStateException: no such order",
            "\tat com.example.Orders.pay(Orders.java:12)",
            "{\"level\":\"WARN\",\"message\":\"slow query\"}");
      }

      ReceivedLog failure = flow.received("payment failed");
      assertThat(failure.body()).contains("no such order").endsWith("(Orders.java:12)");
      assertThat(failure.resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.namespace", "shop")
          .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
          .containsEntry("cluster", "production");
      assertThat(flow.received("slow query").log().getSeverityText()).isEqualTo("WARN");
    }
  }

  @Test
  void fluentBitTakesItsOptions() throws Exception {
    assertThat(options())
        .allSatisfy(
            (name, value) ->
                assertThat(value).as(name).matches(FORWARD_OPTIONS.getOrDefault(name, "unknown")));
  }

  @Test
  void fluentBitAcceptsTheConfigurationThatEcsMakesOfThem() throws Exception {
    assumeTrue(Programs.isInstalled("fluent-bit"), "fluent-bit is not on PATH");
    Path config = Files.writeString(directory.resolve("fluent-bit.conf"), ofEcs());

    Process check =
        new ProcessBuilder("fluent-bit", "--dry-run", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("fluent-bit.log").toFile())
            .start();

    assertThat(check.waitFor()).as(Files.readString(directory.resolve("fluent-bit.log"))).isZero();
  }

  /** What FireLens writes for one container. */
  private static String ofEcs() {
    return """
    [INPUT]
        Name forward
        Mem_Buf_Limit 32MB
        unix_path /var/run/fluent.sock
    [OUTPUT]
        Match orders-firelens*
    """
        + options().entrySet().stream()
            .map(option -> "    %s %s\n".formatted(option.getKey(), option.getValue()))
            .collect(Collectors.joining());
  }

  private static Map<String, String> options() {
    return AlloyConfigGenerator.generate(
            Orders.toGrafanaCloud()
                .withSources(Variants.sources().get("stdout-through-fluent-bit"))
                .file())
        .value()
        .map(AlloyConfig::contribution)
        .flatMap(contribution -> contribution.logRouting().map(LogRouting::options))
        .orElseThrow();
  }
}
