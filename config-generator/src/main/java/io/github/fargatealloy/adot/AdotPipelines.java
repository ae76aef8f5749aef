package io.github.fargatealloy.adot;

import io.github.fargatealloy.collector.OtlpPorts;
import io.github.fargatealloy.collector.ServiceIdentity;
import io.github.fargatealloy.contribution.AmazonPrometheusUrl;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Adot.AmazonPrometheus;
import io.github.fargatealloy.service.destination.Adot.Generated;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The collector's document: the pipelines of the <a
 * href="https://github.com/aws-observability/aws-otel-collector/tree/main/config/ecs">published
 * configurations</a> for ECS, on loopback, with a memory limiter in front.
 */
final class AdotPipelines {
  static final int HEALTH_CHECK_PORT = 13_133;

  private final ServiceDescription service;
  private final Generated configuration;
  private final boolean traces;
  private final boolean metrics;
  private final boolean prometheus;

  AdotPipelines(ServiceDescription service, Generated configuration) {
    this.service = service;
    this.configuration = configuration;
    this.traces = new Adot(configuration).takes().contains(RoutedSignal.TRACES);
    this.metrics = new Adot(configuration).takes().contains(RoutedSignal.METRICS);
    this.prometheus =
        configuration.metrics().filter(AmazonPrometheus.class::isInstance).isPresent();
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("extensions", extensions());
    document.put("receivers", receivers());
    document.put("processors", processors());
    document.put("exporters", exporters());
    Map<String, Object> running = new LinkedHashMap<>();
    running.put("extensions", List.copyOf(extensions().keySet()));
    running.put("pipelines", pipelines());
    document.put("service", running);
    return document;
  }

  private Map<String, Object> extensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("health_check", Map.of("endpoint", "127.0.0.1:" + HEALTH_CHECK_PORT));
    if (prometheus) {
      extensions.put("sigv4auth", Map.of("region", service.account().region()));
    }
    return extensions;
  }

  private Map<String, Object> receivers() {
    Map<String, Object> protocols = new LinkedHashMap<>();
    protocols.put("grpc", Map.of("endpoint", "127.0.0.1:" + OtlpPorts.GRPC));
    protocols.put("http", Map.of("endpoint", "127.0.0.1:" + OtlpPorts.HTTP));
    Map<String, Object> receivers = new LinkedHashMap<>();
    receivers.put("otlp", Map.of("protocols", protocols));
    if (configuration.taskMetrics()) {
      receivers.put("awsecscontainermetrics", Map.of("collection_interval", "20s"));
    }
    return receivers;
  }

  private Map<String, Object> processors() {
    Map<String, Object> processors = new LinkedHashMap<>();
    processors.put(
        "memory_limiter",
        Ordered.map("check_interval", "1s", "limit_percentage", 80, "spike_limit_percentage", 20));
    processors.put(
        "resourcedetection", Ordered.map("detectors", List.of("ecs"), "override", false));
    processors.put("resource", Map.of("attributes", identity()));
    if (traces) {
      processors.put("batch/traces", Ordered.map("timeout", "1s", "send_batch_size", 50));
    }
    if (metrics) {
      processors.put("batch/metrics", Ordered.map("timeout", "60s"));
      if (!prometheus) {
        processors.put("resource/dimensions", EmbeddedMetrics.resource());
      }
    }
    if (configuration.taskMetrics()) {
      processors.put("filter", ContainerInsights.filter());
      if (!prometheus) {
        processors.put("metricstransform", ContainerInsights.names());
        processors.put("resource/task", ContainerInsights.resource());
      }
    }
    return processors;
  }

  private List<Map<String, Object>> identity() {
    List<Map<String, Object>> attributes = new ArrayList<>();
    ServiceIdentity.attributes(service)
        .forEach(
            (name, value) ->
                attributes.add(Ordered.map("key", name, "value", value, "action", "insert")));
    return attributes;
  }

  private Map<String, Object> exporters() {
    Map<String, Object> exporters = new LinkedHashMap<>();
    String region = service.account().region();
    if (traces) {
      exporters.put("awsxray", Map.of("region", region));
    }
    configuration
        .metrics()
        .ifPresent(
            backend -> {
              if (backend instanceof AmazonPrometheus amp) {
                exporters.put("prometheusremotewrite", remoteWrite(amp.workspace()));
              } else {
                exporters.put("awsemf/application", EmbeddedMetrics.exporter(region));
                if (configuration.taskMetrics()) {
                  exporters.put("awsemf/performance", ContainerInsights.exporter(region));
                }
              }
            });
    return exporters;
  }

  private Map<String, Object> remoteWrite(String workspace) {
    return Ordered.map(
        "endpoint",
        AmazonPrometheusUrl.remoteWrite(service.account(), workspace),
        "auth",
        Map.of("authenticator", "sigv4auth"),
        "resource_to_telemetry_conversion",
        Map.of("enabled", true));
  }

  private Map<String, Object> pipelines() {
    Map<String, Object> pipelines = new LinkedHashMap<>();
    if (traces) {
      pipelines.put(
          "traces",
          pipeline(
              "otlp",
              List.of("memory_limiter", "resourcedetection", "resource", "batch/traces"),
              "awsxray"));
    }
    if (metrics) {
      pipelines.put("metrics/application", application());
    }
    if (configuration.taskMetrics()) {
      pipelines.put("metrics/task", task());
    }
    return pipelines;
  }

  private Map<String, Object> application() {
    List<String> processors =
        new ArrayList<>(List.of("memory_limiter", "resourcedetection", "resource"));
    if (!prometheus) {
      processors.add("resource/dimensions");
    }
    processors.add("batch/metrics");
    return pipeline(
        "otlp", processors, prometheus ? "prometheusremotewrite" : "awsemf/application");
  }

  /** Without the service's own attributes in CloudWatch, whose dimensions are those of the task. */
  private Map<String, Object> task() {
    return prometheus
        ? pipeline(
            "awsecscontainermetrics",
            List.of("memory_limiter", "filter", "resource", "batch/metrics"),
            "prometheusremotewrite")
        : pipeline(
            "awsecscontainermetrics",
            List.of("memory_limiter", "filter", "metricstransform", "resource/task"),
            "awsemf/performance");
  }

  private static Map<String, Object> pipeline(
      String receiver, List<String> processors, String exporter) {
    return Ordered.map(
        "receivers", List.of(receiver),
        "processors", processors,
        "exporters", List.of(exporter));
  }
}
