package io.github.fargatealloy.pipeline.sidecar.processing;

import static io.github.fargatealloy.pipeline.sidecar.processing.LineStatements.cached;

import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/** Lines of text: a level near the start, and trace context by name or as Spring Boot writes it. */
final class PlainLines {
  private static final String LEVEL =
      "^.{0,80}?\\b(?P<level>TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\\b";
  private static final String TRACE_ID =
      "\\btrace[_.]?[iI][dD][\"']?[=:]\\s*[\"']?(?P<trace_id>[0-9a-fA-F]{32})\\b";
  private static final String SPAN_ID =
      "\\bspan[_.]?[iI][dD][\"']?[=:]\\s*[\"']?(?P<span_id>[0-9a-fA-F]{16})\\b";

  /** https://docs.spring.io/spring-boot/reference/actuator/tracing.html: {@code [trace-span]}. */
  private static final String SPRING = "\\[(?P<trace_id>[0-9a-f]{32})-(?P<span_id>[0-9a-f]{16})\\]";

  /** https://docs.datadoghq.com/tracing/other_telemetry/connect_logs_and_traces/ */
  private static final String DATADOG =
      "\\bdd\\.trace_id=(?P<dd_trace_id>[0-9]{1,20})\\b(?:.*?\\bdd\\.span_id=(?P<dd_span_id>[0-9]{1,20})\\b)?";

  private PlainLines() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>();
    for (String pattern : List.of(LEVEL, TRACE_ID, SPAN_ID, SPRING, DATADOG)) {
      statements.add(
          "merge_maps(log.cache, %s, \"upsert\")"
              .formatted(LineStatements.extract("log.body", pattern)));
    }
    statements.add("set(log.severity_text, %s)".formatted(cached("level")));
    statements.add(TraceContext.TRACE.hex(cached("trace_id")));
    statements.add(TraceContext.SPAN.hex(cached("span_id")));
    statements.addAll(TraceContext.TRACE.decimal(cached("dd_trace_id"), cached("dd.trace_id")));
    statements.addAll(TraceContext.SPAN.decimal(cached("dd_span_id"), cached("dd.span_id")));
    return LineStatements.group(
        "IsString(log.body) and log.severity_text == \"\" and not IsMatch(log.body, \"^\\\\s*\\\\{\")",
        statements);
  }
}
