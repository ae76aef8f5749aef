package io.github.fargatealloy.local.sink;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns OTLP requests into the values that a report needs.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/">OTLP</a>
 */
final class OtlpDecoder {
  private OtlpDecoder() {}

  static List<Span> spans(ExportTraceServiceRequest request) {
    List<Span> spans = new ArrayList<>();
    request
        .getResourceSpansList()
        .forEach(
            group -> {
              Resource resource = resource(group.getResource());
              group.getScopeSpansList().stream()
                  .flatMap(scope -> scope.getSpansList().stream())
                  .forEach(span -> spans.add(span(resource, span)));
            });
    return spans;
  }

  static Map<Metric, Long> metrics(ExportMetricsServiceRequest request) {
    Map<Metric, Long> metrics = new LinkedHashMap<>();
    request
        .getResourceMetricsList()
        .forEach(
            group -> {
              Resource resource = resource(group.getResource());
              group.getScopeMetricsList().stream()
                  .flatMap(scope -> scope.getMetricsList().stream())
                  .forEach(
                      metric ->
                          metrics.merge(
                              new Metric(resource, metric.getName(), metric.getUnit()),
                              points(metric),
                              Long::sum));
            });
    return metrics;
  }

  static List<LogRecord> logs(ExportLogsServiceRequest request) {
    List<LogRecord> logs = new ArrayList<>();
    request
        .getResourceLogsList()
        .forEach(
            group -> {
              Resource resource = resource(group.getResource());
              group.getScopeLogsList().stream()
                  .flatMap(scope -> scope.getLogRecordsList().stream())
                  .forEach(log -> logs.add(log(resource, log)));
            });
    return logs;
  }

  private static Span span(Resource resource, io.opentelemetry.proto.trace.v1.Span span) {
    return new Span(
        resource,
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        hex(span.getParentSpanId()),
        span.getName(),
        span.getKind().name().replace("SPAN_KIND_", ""),
        span.getStartTimeUnixNano(),
        Duration.ofNanos(span.getEndTimeUnixNano() - span.getStartTimeUnixNano()),
        span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR);
  }

  private static LogRecord log(Resource resource, io.opentelemetry.proto.logs.v1.LogRecord log) {
    long time = log.getTimeUnixNano();
    return new LogRecord(
        resource,
        time == 0 ? log.getObservedTimeUnixNano() : time,
        log.getSeverityText(),
        text(log.getBody()),
        hex(log.getTraceId()));
  }

  private static long points(io.opentelemetry.proto.metrics.v1.Metric metric) {
    return switch (metric.getDataCase()) {
      case GAUGE -> metric.getGauge().getDataPointsCount();
      case SUM -> metric.getSum().getDataPointsCount();
      case HISTOGRAM -> metric.getHistogram().getDataPointsCount();
      case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogram().getDataPointsCount();
      case SUMMARY -> metric.getSummary().getDataPointsCount();
      case DATA_NOT_SET -> 0;
    };
  }

  private static Resource resource(io.opentelemetry.proto.resource.v1.Resource resource) {
    Map<String, String> attributes = new HashMap<>();
    resource.getAttributesList().forEach(each -> attributes.put(each.getKey(), text(each)));
    return new Resource(attributes);
  }

  private static String text(KeyValue attribute) {
    return text(attribute.getValue());
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      case INT_VALUE -> Long.toString(value.getIntValue());
      case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream()
              .map(OtlpDecoder::text)
              .collect(Collectors.joining(", ", "[", "]"));
      case KVLIST_VALUE ->
          value.getKvlistValue().getValuesList().stream()
              .map(each -> each.getKey() + "=" + text(each))
              .collect(Collectors.joining(", ", "{", "}"));
      case BYTES_VALUE -> hex(value.getBytesValue());
      default -> "";
    };
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
