package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects the limits that each kind of destination has for one request. All of a larger request is
 * lost: such an answer is not retried.
 */
@Execution(ExecutionMode.CONCURRENT)
class RequestLimitsTest {
  private static final int SMALL = 15_000;
  private static final int LARGE = 1_000;
  private static final String LARGE_VALUE = "x".repeat(8_000);
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  @TempDir private Path directory;

  /**
   * An endpoint of a destination and what it takes.
   *
   * @param destination of {@link Variants}
   * @param address in the configuration
   */
  record Endpoint(
      String name,
      String destination,
      String address,
      Telemetry telemetry,
      int mostItems,
      long mostBytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * X-Ray's and CloudWatch's are <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">documented</a>,
   * <a href="https://github.com/grafana/tempo/issues/2437">Tempo's</a> and <a
   * href="https://github.com/grafana/loki/issues/8154">Loki's</a> are their defaults, Grafana
   * Cloud's is the one that we keep to.
   */
  static Stream<Endpoint> endpoints() {
    return Stream.of(
        new Endpoint(
            "X-Ray",
            "aws-traces",
            "https://xray.eu-west-1.amazonaws.com",
            Telemetry.SPANS,
            10_000,
            5_000_000),
        new Endpoint(
            "CloudWatch Logs",
            "aws",
            "https://logs.eu-west-1.amazonaws.com",
            Telemetry.LOGS,
            10_000,
            1_000_000),
        new Endpoint(
            "CloudWatch metrics",
            "aws",
            "https://monitoring.eu-west-1.amazonaws.com",
            Telemetry.POINTS,
            1_000,
            1_000_000),
        cloud("Grafana Cloud, traces", Telemetry.SPANS),
        cloud("Grafana Cloud, logs", Telemetry.LOGS),
        cloud("Grafana Cloud, metrics", Telemetry.POINTS),
        new Endpoint(
            "a collector",
            "otlp-open",
            "http://collector.internal:4318",
            Telemetry.SPANS,
            ANY_NUMBER,
            4 << 20),
        new Endpoint(
            "Loki", "self-hosted", "http://loki:3100", Telemetry.LOGS, ANY_NUMBER, 4 << 20),
        new Endpoint(
            "Tempo",
            "self-hosted-secured",
            "https://tempo.example.com",
            Telemetry.SPANS,
            ANY_NUMBER,
            4 << 20));
  }

  private static Endpoint cloud(String name, Telemetry telemetry) {
    String address = "sys.env(\"GRAFANA_CLOUD_ENDPOINT\")";
    return new Endpoint(name, "grafana-cloud", address, telemetry, ANY_NUMBER, 4_000_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void takesAllOfManySmallAndOfLargeItems(Endpoint endpoint) throws Exception {
    run(
        endpoint,
        UnaryOperator.identity(),
        (app, backend) -> {
          endpoint.telemetry().send(app, SMALL, "");
          Await.until("the small ones", () -> endpoint.telemetry().count(backend) >= SMALL);

          endpoint.telemetry().send(app, LARGE, LARGE_VALUE);
          Await.until("the large ones", () -> endpoint.telemetry().count(backend) >= SMALL + LARGE);
          assertThat(backend.refusals()).isZero();
        });
  }

  /** A batch cannot be split below one item, and what stands in it behind one too large is lost. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("smallest")
  void takesOneThatIsTooLargeCutAndAllBesideIt(Endpoint endpoint) throws Exception {
    run(
        endpoint,
        UnaryOperator.identity(),
        (app, backend) -> {
          endpoint.telemetry().send(app, 20, "");
          endpoint.telemetry().send(app, 1, "x".repeat(1_200_000));
          endpoint.telemetry().send(app, 20, "");

          Await.until("all", () -> endpoint.telemetry().count(backend) >= 41);
          assertThat(backend.refusals()).isZero();
        });
  }

  /** Those whose batches are small, since they limit the number of items. */
  static Stream<Endpoint> smallest() {
    return endpoints().filter(endpoint -> endpoint.mostItems() < ANY_NUMBER);
  }

  @Test
  void withoutTheBatchesTheyWouldBeRefused() throws Exception {
    Endpoint xRay = endpoints().findFirst().orElseThrow();
    run(
        xRay,
        text -> text.replaceAll("(?s)\\n\\t\\tbatch \\{.*?\\}", ""),
        (app, backend) -> {
          xRay.telemetry().send(app, SMALL, "");

          Await.until("a refusal", () -> backend.refusals() > 0);
        });
  }

  /** An exchange with the pipeline while it runs. */
  private interface Traffic {
    void exchange(OtlpSource app, OtlpSink backend) throws Exception;
  }

  private void run(Endpoint endpoint, UnaryOperator<String> change, Traffic traffic)
      throws Exception {
    try (OtlpSink backend = OtlpSink.start(endpoint.mostItems(), endpoint.mostBytes());
        BackendFlow flow =
            BackendFlow.start(
                endpoint.destination(), endpoint.address(), backend.port(), directory, change)) {
      traffic.exchange(flow.app(), backend);
    }
  }
}
