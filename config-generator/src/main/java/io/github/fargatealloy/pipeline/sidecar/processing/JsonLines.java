package io.github.fargatealloy.pipeline.sidecar.processing;

import static io.github.fargatealloy.pipeline.sidecar.processing.LineStatements.cached;

import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are objects in JSON: of Logback's and Log4j's encoders, pino, zap, nginx. A key leaves
 * the object only when the record says the same in a place of its own; the rest become attributes.
 */
final class JsonLines {
  private static final List<String> SEVERITIES =
      List.of("severity_text", "level", "log.level", "loglevel", "severity");
  private static final List<String> TRACE_IDS = List.of("trace_id", "traceId", "trace.id");
  private static final List<String> SPAN_IDS = List.of("span_id", "spanId", "span.id");
  private static final List<String> MESSAGES = List.of("message", "msg");

  /** Where encoders put the MDC when they do not put it at the top. */
  private static final String IDS_OF_MDC =
      "^(?:mdc|contextMap|context)\\.((?:dd\\.)?(?:trace|span)[_.]?[iI]d)$";

  private static final String LINE = cached("line");
  private static final String JSON = cached("json");

  private JsonLines() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>(LongIntegers.quoted(LINE));
    statements.add("set(%s, ParseJSON(%s))".formatted(JSON, LINE));
    statements.add("flatten(%s)".formatted(JSON));
    statements.add(
        "replace_all_patterns(%s, \"key\", %s, \"$1\") where %s == nil and %s == nil and %s == nil"
            .formatted(
                JSON,
                AlloyString.quoted(IDS_OF_MDC),
                key("trace_id"),
                key("traceId"),
                key("dd.trace_id")));
    for (String severity : SEVERITIES) {
      statements.add(
          "set(log.severity_text, String(%s)) where log.severity_text == \"\""
              .formatted(key(severity)));
      statements.add(delete(severity, "String(%s) == log.severity_text"));
    }
    TRACE_IDS.forEach(name -> statements.addAll(hex(TraceContext.TRACE, name)));
    statements.addAll(hex(TraceContext.TRACE, "dd.trace_id"));
    statements.addAll(datadog(TraceContext.TRACE, "dd.trace_id"));
    SPAN_IDS.forEach(name -> statements.addAll(hex(TraceContext.SPAN, name)));
    statements.addAll(datadog(TraceContext.SPAN, "dd.span_id"));
    statements.add(message(MESSAGES.get(0), ""));
    statements.add(message(MESSAGES.get(1), " and not IsString(%s)".formatted(key("message"))));
    MESSAGES.forEach(name -> statements.add(delete(name, "%s == log.body")));
    statements.add("merge_maps(log.attributes, %s, \"upsert\")".formatted(JSON));
    return LineStatements.group(
        "IsString(log.body) and IsMatch(log.body, \"^\\\\s*\\\\{\")", statements);
  }

  private static List<String> hex(TraceContext id, String name) {
    return List.of(id.hex(key(name)), delete(name, "ConvertCase(%s, \"lower\") == " + id.path()));
  }

  private static List<String> datadog(TraceContext id, String name) {
    List<String> statements = new ArrayList<>(id.decimal(key(name), cached(name)));
    statements.add(delete(name, cached(name) + " == " + id.path()));
    return statements;
  }

  private static String message(String name, String condition) {
    return "set(log.body, %s) where IsString(%1$s)%s".formatted(key(name), condition);
  }

  /**
   * @param condition with a place for the value
   */
  private static String delete(String name, String condition) {
    return "delete_key(%s, \"%s\") where %s".formatted(JSON, name, condition.formatted(key(name)));
  }

  private static String key(String name) {
    return JSON + "[\"" + name + "\"]";
  }
}
