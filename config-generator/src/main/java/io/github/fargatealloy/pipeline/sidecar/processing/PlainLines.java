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
      "\\b(?:trace[_.]?[iI][dD]|dd\\.trace_id)[\"']?[=:]\\s*[\"']?(?P<trace_id>[0-9a-fA-F]{32}|[0-9]{1,19})\\b";
  private static final String SPAN_ID =
      "\\b(?:span[_.]?[iI][dD]|dd\\.span_id)[\"']?[=:]\\s*[\"']?(?P<span_id>[0-9a-fA-F]{16}|[0-9]{1,19})\\b";

  /** https://docs.spring.io/spring-boot/reference/actuator/tracing.html: {@code [trace-span]}. */
  private static final String SPRING = "\\[(?P<trace_id>[0-9a-f]{32})-(?P<span_id>[0-9a-f]{16})\\]";

  private PlainLines() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>();
    statements.add(LineStatements.parse(LEVEL));
    statements.add(LineStatements.parse(TRACE_ID));
    statements.add(LineStatements.parse(SPAN_ID));
    statements.add(LineStatements.parse(SPRING));
    statements.add(LineStatements.severity(cached("level")));
    statements.addAll(LineStatements.traceId(cached("trace_id")));
    statements.addAll(LineStatements.spanId(cached("span_id")));
    return LineStatements.group(
        "IsString(log.body) and log.severity_text == \"\" and not IsMatch(log.body, \"^\\\\s*\\\\{\")",
        statements);
  }
}
