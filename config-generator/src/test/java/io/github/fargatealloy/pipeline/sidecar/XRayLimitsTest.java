package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects X-Ray's limits of one request, which drops all of a larger one. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">the
 * limits</a>.
 */
class XRayLimitsTest {
  private static final int MOST_SPANS = 10_000;
  private static final long MOST_BYTES = 5_000_000;

  @TempDir private Path directory;

  /** An exchange with the pipeline while it runs. */
  private interface Traffic {
    void exchange(OtlpSource app, OtlpSink xRay) throws Exception;
  }

  @Test
  void manySmallSpansArriveInRequestsThatItTakes() throws Exception {
    run(
        UnaryOperator.identity(),
        (app, xRay) -> {
          app.spans(Map.of(), LongStream.range(0, 25_000).toArray());

          Await.until("all spans", () -> xRay.spans().size() >= 25_000);
          assertThat(xRay.refusals()).isZero();
        });
  }

  @Test
  void largeSpansArriveInRequestsThatItTakes() throws Exception {
    run(
        UnaryOperator.identity(),
        (app, xRay) -> {
          app.spans(
              Map.of("db.query.text", "x".repeat(8_000)), LongStream.range(0, 1_000).toArray());

          Await.until("all spans", () -> xRay.spans().size() >= 1_000);
          assertThat(xRay.refusals()).isZero();
        });
  }

  @Test
  void withoutTheBatchesItRefusesThem() throws Exception {
    run(
        text -> text.replaceAll("(?s)\\n\\t\\tbatch \\{.*?\\}", ""),
        (app, xRay) -> {
          app.spans(Map.of(), LongStream.range(0, 25_000).toArray());

          Await.until("a refusal", () -> xRay.refusals() > 0);
        });
  }

  private void run(UnaryOperator<String> change, Traffic traffic) throws Exception {
    RealAlloy.assumeInstalled();
    Orders orders = Orders.to(Variants.destinations().get("aws-traces"));
    AlloyConfig config = AlloyConfigGenerator.generate(orders.file()).value().orElseThrow();
    String endpoint = "https://xray.eu-west-1.amazonaws.com";
    assertThat(config.text()).contains(endpoint);
    try (TaskMetadata metadata = TaskMetadata.start();
        OtlpSink xRay = OtlpSink.start(MOST_SPANS, MOST_BYTES);
        RealAlloy alloy =
            RealAlloy.of(
                new AlloyConfig(
                    change.apply(config.text()).replace(endpoint, xRay.endpoint()),
                    config.stabilityLevel(),
                    config.contribution()),
                directory,
                Map.of("ECS_CONTAINER_METADATA_URI_V4", metadata.uri()),
                Map.of(xRay.port(), xRay.port()))) {
      alloy.start();
      traffic.exchange(new OtlpSource(alloy.port(4318), Map.of("service.name", "orders")), xRay);
    }
  }
}
