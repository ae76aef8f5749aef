package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedMetric;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedSpan;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.processing.Sampling.RouteRule;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what OTLP becomes on its way through the real Alloy. */
class OtlpFlowTest {
  private static final Map<String, String> APP =
      Map.of("service.name", "orders", "service.instance.id", "a-uuid", "cloud.region", "mars-1");

  @TempDir private Path directory;
  private OtlpFlow flow;

  @AfterEach
  void stop() throws Exception {
    if (flow != null) {
      flow.close();
      assertThat(flow.alloy().errors()).doesNotContain("failed to");
    }
  }

  private OtlpSource run(Orders orders) throws Exception {
    AlloyConfig config = AlloyConfigGenerator.generate(orders.file()).value().orElseThrow();
    flow = OtlpFlow.start(config, directory);
    return flow.app(APP);
  }

  @Test
  void everySignalArrivesAsItWasSent() throws Exception {
    OtlpSource app = run(Orders.toGrafanaCloud());

    List<Span> spans = app.spans(Map.of("url.path", "/orders"), 1, 2);
    List<LogRecord> logs = app.logs("shipped", "paid");
    Metric counter = app.counter("orders.shipped", 3, List.of(Map.of("way", "web")));

    awaitSpans(2);
    Await.until("logs", () -> flow.sink().logs().size() >= 2);
    Await.until("the counter", () -> metric("orders.shipped"));
    assertThat(flow.sink().spans()).extracting(ReceivedSpan::span).containsExactlyElementsOf(spans);
    assertThat(flow.sink().logs()).extracting(ReceivedLog::log).containsExactlyElementsOf(logs);
    assertThat(flow.sink().metrics()).extracting(ReceivedMetric::metric).contains(counter);
  }

  @Test
  void everySignalArrivesWithTheSameIdentity() throws Exception {
    OtlpSource app = run(Orders.toGrafanaCloud());

    app.spans(Map.of(), 1);
    app.logs("shipped");
    app.counter("orders.shipped", 3, List.of(Map.of()));

    awaitSpans(1);
    Await.until("a log", () -> !flow.sink().logs().isEmpty());
    Await.until("the counter", () -> metric("orders.shipped"));
    assertThat(
            List.of(
                flow.sink().spans().get(0).resource(),
                flow.sink().logs().get(0).resource(),
                resourceOf("orders.shipped")))
        .allSatisfy(
            resource ->
                assertThat(resource)
                    .containsEntry("service.name", "orders")
                    .containsEntry("service.namespace", "shop")
                    .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
                    .containsEntry("deployment.environment", "production")
                    .containsEntry("cluster", "production")
                    .containsEntry("aws.ecs.task.arn", TaskMetadata.TASK_ARN));
  }

  @Test
  void whatTheApplicationSaysOfItselfIsKept() throws Exception {
    run(Orders.toGrafanaCloud()).spans(Map.of(), 1);

    awaitSpans(1);
    assertThat(flow.sink().spans().get(0).resource())
        .containsEntry("cloud.region", "mars-1")
        .doesNotContainKey("aws.log.group.names");
  }

  @Test
  void healthChecksAreDropped() throws Exception {
    OtlpSource app = run(Orders.toGrafanaCloud());

    app.spans(Map.of("url.path", "/actuator/health/liveness"), 1);
    app.spans(Map.of("url.path", "/", "user_agent.original", "ELB-HealthChecker/2.0"), 2);
    app.spans(Map.of("url.path", "/q/health/live"), 3);
    app.spans(Map.of("url.path", "/", "user_agent.original", "kube-probe/1.31"), 4);
    app.spans(Map.of("url.path", "/health/records/7"), 5);
    app.spans(Map.of("url.path", "/healthy-food"), 6);

    awaitSpans(2);
    assertThat(flow.sink().spans())
        .extracting(span -> span.attributes().get("url.path"))
        .containsExactlyInAnyOrder("/health/records/7", "/healthy-food");
  }

  @Test
  void secretsDoNotLeaveTheTask() throws Exception {
    OtlpSource app = run(Orders.toGrafanaCloud());

    app.spans(
        Map.of(
            "http.request.header.authorization", "Basic dXNlcjpwYXNzd29yZA==",
            "url.full", "https://example.com/?token=abcdef123456&id=7",
            "customer", "jane@example.com"),
        1);

    awaitSpans(1);
    assertThat(flow.sink().spans().get(0).attributes())
        .doesNotContainKey("http.request.header.authorization")
        .containsEntry("url.full", "https://example.com/?token=***&id=7")
        .containsEntry("customer", "jane@example.com");
  }

  @Test
  void addressesAndOwnPatternsAreTakenOutOnRequest() throws Exception {
    OtlpSource app =
        run(
            Orders.toGrafanaCloud()
                .withProcessing(
                    processing(
                        Sampling.everything(),
                        new Redaction(true, true, List.of("customer-\\d+")),
                        List.of())));

    app.spans(Map.of("mail", "to jane@example.com", "note", "of customer-42"), 1);

    awaitSpans(1);
    assertThat(flow.sink().spans().get(0).attributes())
        .containsEntry("mail", "to ***")
        .containsEntry("note", "of ***");
  }

  @Test
  void routesKeepTheirOwnShares() throws Exception {
    Sampling sampling =
        new Sampling(
            BigDecimal.TEN,
            List.of(
                new RouteRule("/pay", BigDecimal.valueOf(100)),
                new RouteRule("/internal/*", BigDecimal.ZERO)));
    OtlpSource app =
        run(
            Orders.toGrafanaCloud()
                .withProcessing(processing(sampling, Redaction.usual(), List.of())));

    app.spans(Map.of("http.route", "/pay"), LongStream.range(0, 50).toArray());
    app.spans(Map.of("http.route", "/internal/cache"), LongStream.range(1_000, 1_200).toArray());
    app.spans(Map.of("http.route", "/orders"), LongStream.range(10_000, 11_000).toArray());

    Await.until("paid", () -> kept("/pay") == 50);
    Await.until("some orders", () -> kept("/orders") > 50);
    assertThat(kept("/orders")).isBetween(60L, 140L);
    assertThat(kept("/internal/cache")).isZero();
  }

  @Test
  void attributesOfTooManyValuesAreSummedOver() throws Exception {
    OtlpSource app =
        run(
            Orders.toGrafanaCloud()
                .withProcessing(
                    processing(Sampling.everything(), Redaction.usual(), List.of("user.id"))));

    app.counter(
        "logins",
        2,
        List.of(
            Map.of("user.id", "1", "way", "web"),
            Map.of("user.id", "2", "way", "web"),
            Map.of("user.id", "3", "way", "app")));

    Await.until("logins", () -> metric("logins"));
    Set<Long> values =
        flow.sink().metrics().stream()
            .filter(received -> received.metric().getName().equals("logins"))
            .flatMap(received -> received.metric().getSum().getDataPointsList().stream())
            .map(point -> point.getAsInt())
            .collect(Collectors.toSet());
    assertThat(values).containsExactlyInAnyOrder(4L, 2L);
  }

  private static Processing processing(
      Sampling sampling, Redaction redaction, List<String> dropped) {
    return new Processing(true, sampling, true, redaction, false, false, false, dropped);
  }

  private void awaitSpans(int count) throws Exception {
    Await.until(count + " spans", () -> flow.sink().spans().size() >= count);
  }

  private long kept(String route) {
    return flow.sink().spans().stream()
        .filter(span -> route.equals(span.attributes().get("http.route")))
        .count();
  }

  private boolean metric(String name) {
    return flow.sink().metrics().stream().anyMatch(m -> m.metric().getName().equals(name));
  }

  private Map<String, String> resourceOf(String metric) {
    return flow.sink().metrics().stream()
        .filter(m -> m.metric().getName().equals(metric))
        .findFirst()
        .orElseThrow()
        .resource();
  }
}
