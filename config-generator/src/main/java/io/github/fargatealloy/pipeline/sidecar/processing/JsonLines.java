package io.github.fargatealloy.pipeline.sidecar.processing;

import static io.github.fargatealloy.pipeline.sidecar.processing.LineStatements.cached;

import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/** Lines that are objects in JSON: of Logback's and Log4j's encoders, pino, zap, nginx. */
final class JsonLines {
  private static final List<String> SEVERITIES =
      List.of("severity_text", "level", "severity", "log.level", "loglevel");
  private static final List<String> TRACE_IDS =
      List.of("trace_id", "traceId", "trace.id", "dd.trace_id");
  private static final List<String> SPAN_IDS =
      List.of("span_id", "spanId", "span.id", "dd.span_id");

  /** Where encoders put the MDC when they do not put it at the top. */
  private static final List<String> NESTED = List.of("mdc", "contextMap", "context", "dd");

  private static final List<String> MESSAGES = List.of("message", "msg");

  private JsonLines() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>();
    statements.add("merge_maps(log.cache, ParseJSON(log.body), \"upsert\")");
    for (String nested : NESTED) {
      statements.add(
          "merge_maps(log.cache, %s, \"insert\") where IsMap(%1$s)".formatted(cached(nested)));
    }
    SEVERITIES.forEach(key -> statements.add(LineStatements.severity(cached(key))));
    TRACE_IDS.forEach(key -> statements.addAll(LineStatements.traceId(cached(key))));
    SPAN_IDS.forEach(key -> statements.addAll(LineStatements.spanId(cached(key))));
    statements.addAll(AccessLines.attributesOfJson());
    for (String message : MESSAGES) {
      statements.add("set(log.body, %s) where IsString(%1$s)".formatted(cached(message)));
    }
    List<String> known = new ArrayList<>(SEVERITIES);
    known.addAll(TRACE_IDS);
    known.addAll(SPAN_IDS);
    known.addAll(NESTED);
    known.addAll(MESSAGES);
    statements.add(
        "delete_matching_keys(log.cache, \"^(%s)$\")"
            .formatted(String.join("|", known).replace(".", "\\\\.")));
    statements.add("flatten(log.cache)");
    statements.add("merge_maps(log.attributes, log.cache, \"insert\")");
    return LineStatements.group(
        "IsString(log.body) and IsMatch(log.body, \"^\\\\s*\\\\{\")", statements);
  }
}
