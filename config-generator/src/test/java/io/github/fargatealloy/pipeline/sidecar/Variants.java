package io.github.fargatealloy.pipeline.sidecar;

import static io.github.fargatealloy.pipeline.sidecar.Secrets.secret;

import io.github.fargatealloy.service.destination.Aws;
import io.github.fargatealloy.service.destination.ClientTls;
import io.github.fargatealloy.service.destination.ClientTls.ClientCertificate;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.destination.Otlp;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.destination.SelfHosted;
import io.github.fargatealloy.service.destination.SelfHosted.Backend;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.source.NginxSource;
import io.github.fargatealloy.service.source.ScrapeTarget;
import io.github.fargatealloy.service.source.SelfTelemetry;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.source.StdoutLogs;
import io.github.fargatealloy.service.value.ImageReference;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Every option that a description has, a few values each, for tests that combine them. */
final class Variants {
  private static final StdoutLogs FLUENT_BIT =
      new StdoutLogs.ThroughFluentBit(
          ImageReference.parse("public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4"));

  private Variants() {}

  static Map<String, Destination> destinations() {
    Map<String, Destination> all = new LinkedHashMap<>();
    all.put("grafana-cloud", new GrafanaCloud(secret("orders/grafana-cloud", "")));
    all.put("otlp-open", otlp("http://collector.internal:4318", new OtlpAuth.None()));
    all.put(
        "otlp-basic",
        otlp(
            "https://otlp.example.com",
            new OtlpAuth.Basic(secret("otlp", "username"), secret("otlp", "password"))));
    all.put(
        "otlp-bearer",
        otlp("https://otlp.example.com", new OtlpAuth.Bearer(secret("otlp", "token"))));
    all.put(
        "otlp-headers",
        otlp(
            "https://otlp.example.com",
            new OtlpAuth.Headers(new TreeMap<>(Map.of("X-Api-Key", secret("otlp", "key"))))));
    all.put("otlp-oauth2", otlp("https://otlp.example.com", oauth2()));
    all.put(
        "otlp-grpc-mtls",
        new Otlp(
            "collector.example.com:4317",
            Otlp.Protocol.GRPC,
            new OtlpAuth.None(),
            Optional.of(
                new ClientTls(
                    Optional.of(secret("otlp", "ca")),
                    Optional.of(
                        new ClientCertificate(secret("otlp", "crt"), secret("otlp", "key"))),
                    Optional.of("collector.internal")))));
    all.put(
        "self-hosted",
        new SelfHosted(
            Optional.of(backend("http://prometheus:9090/api/v1/write", new OtlpAuth.None())),
            Optional.of(backend("http://loki:3100", new OtlpAuth.None())),
            Optional.of(backend("tempo:4317", new OtlpAuth.None())),
            Optional.of(backend("http://pyroscope:4040", new OtlpAuth.None()))));
    all.put(
        "self-hosted-secured",
        new SelfHosted(
            Optional.of(
                new Backend(
                    "https://mimir.example.com/api/v1/push", oauth2(), Optional.of("shop"))),
            Optional.of(
                new Backend(
                    "https://loki.example.com/loki/api/v1/push",
                    new OtlpAuth.Basic(secret("loki", "user"), secret("loki", "password")),
                    Optional.of("shop"))),
            Optional.of(
                new Backend(
                    "https://tempo.example.com",
                    new OtlpAuth.Bearer(secret("tempo", "token")),
                    Optional.of("shop"))),
            Optional.empty()));
    all.put(
        "self-hosted-prometheus",
        new SelfHosted(
            Optional.of(backend("http://prometheus:9090/api/v1/write", new OtlpAuth.None())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    all.put(
        "aws",
        new Aws("eu-west-1", Optional.of("ws-1234"), true, Optional.of("/otlp/orders"), true));
    all.put("aws-traces", new Aws("eu-west-1", Optional.empty(), true, Optional.empty(), false));
    all.put("cloudwatch", new CloudWatch());
    return all;
  }

  static Map<String, Sources> sources() {
    Map<String, Sources> all = new LinkedHashMap<>();
    all.put("usual", Sources.usual());
    all.put("no-ecs-metrics", sources(EcsMetrics.NONE, new StdoutLogs.CloudWatchOnly(), false));
    all.put("ecs-exporter", sources(EcsMetrics.EXPORTER, new StdoutLogs.CloudWatchOnly(), false));
    all.put(
        "stdout-through-alloy", sources(EcsMetrics.RECEIVER, new StdoutLogs.ThroughAlloy(), false));
    all.put("stdout-through-fluent-bit", sources(EcsMetrics.RECEIVER, FLUENT_BIT, false));
    all.put("profiles", sources(EcsMetrics.RECEIVER, new StdoutLogs.CloudWatchOnly(), true));
    all.put(
        "nginx",
        new Sources(
            EcsMetrics.RECEIVER,
            List.of(),
            Optional.of(new NginxSource("nginx", "http://127.0.0.1:8081/status")),
            OptionalInt.empty(),
            new StdoutLogs.ThroughAlloy(),
            false,
            new SelfTelemetry(false, false)));
    all.put(
        "everything",
        new Sources(
            EcsMetrics.EXPORTER,
            List.of(
                new ScrapeTarget("orders", 8080, "/actuator/prometheus", 60),
                new ScrapeTarget("cache", 9121, "/metrics", 15)),
            Optional.of(new NginxSource("nginx", "http://127.0.0.1:8081/status")),
            OptionalInt.of(8125),
            new StdoutLogs.ThroughAlloy(),
            true,
            new SelfTelemetry(true, true)));
    return all;
  }

  static Map<String, Processing> processing() {
    Map<String, Processing> all = new LinkedHashMap<>();
    all.put("usual", Processing.usual());
    all.put(
        "nothing",
        new Processing(
            false,
            Sampling.everything(),
            false,
            new Redaction(false, false, List.of()),
            false,
            false,
            false,
            List.of()));
    all.put("sampled", sampled(List.of(), false));
    all.put(
        "sampled-by-route",
        sampled(
            List.of(
                new Sampling.RouteRule("/orders/{id}", BigDecimal.valueOf(50)),
                new Sampling.RouteRule("/internal/*", BigDecimal.ZERO)),
            false));
    all.put(
        "everything",
        new Processing(
            true,
            new Sampling(new BigDecimal("12.5"), List.of()),
            true,
            new Redaction(true, true, List.of("customer-\\d+")),
            true,
            true,
            true,
            List.of("user.id", "http.route")));
    return all;
  }

  private static Processing sampled(List<Sampling.RouteRule> rules, boolean spanMetrics) {
    return new Processing(
        true,
        new Sampling(BigDecimal.TEN, rules),
        true,
        Redaction.usual(),
        spanMetrics,
        false,
        false,
        List.of());
  }

  private static Sources sources(EcsMetrics ecs, StdoutLogs stdout, boolean profiles) {
    return new Sources(
        ecs,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        stdout,
        profiles,
        new SelfTelemetry(false, false));
  }

  private static Otlp otlp(String endpoint, OtlpAuth auth) {
    return new Otlp(endpoint, Otlp.Protocol.HTTP, auth, Optional.empty());
  }

  private static OtlpAuth oauth2() {
    return new OtlpAuth.OAuth2(
        "https://login.example.com/token",
        secret("oauth", "id"),
        secret("oauth", "secret"),
        List.of("telemetry.write"),
        Optional.of("otlp"));
  }

  private static Backend backend(String url, OtlpAuth auth) {
    return new Backend(url, auth, Optional.empty());
  }
}
