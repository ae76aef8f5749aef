package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.List;

/** The vocabulary of the statements on lines; within a group they share a cache for each record. */
final class LineStatements {
  private static final String TRACE_ID = "^[0-9a-fA-F]{32}$";
  private static final String SPAN_ID = "^[0-9a-fA-F]{16}$";

  /** Datadog writes the lower 64 bits as a decimal number. */
  private static final String DECIMAL = "^[0-9]{1,19}$";

  private LineStatements() {}

  static StatementGroup group(String condition, List<String> statements) {
    return new StatementGroup(
        Signal.LOGS,
        "log",
        List.of(new AlloyString(condition)),
        statements.stream().map(AlloyString::new).toList());
  }

  /** The statement that parses the line into the cache; nothing happens where it does not fit. */
  static String parse(String pattern) {
    return "merge_maps(log.cache, ExtractPatterns(log.body, %s), \"upsert\")"
        .formatted(AlloyString.quoted(pattern));
  }

  static String cached(String name) {
    return "log.cache[\"" + name + "\"]";
  }

  static String attribute(String name, String value) {
    return "set(log.attributes[\"%s\"], %s) where %s != nil and %2$s != \"\""
        .formatted(name, value, value);
  }

  /** Statements that take the trace's id from an expression, if it is one. */
  static List<String> traceId(String from) {
    return List.of(
        "set(log.trace_id.string, ConvertCase(%s, \"lower\")) where IsMatch(%1$s, \"%s\")"
            .formatted(from, TRACE_ID),
        "set(log.trace_id.string, Concat([\"0000000000000000\", Hex(Int(%s))], \"\")) where IsMatch(%1$s, \"%s\")"
            .formatted(from, DECIMAL));
  }

  /** Likewise the span's id. */
  static List<String> spanId(String from) {
    return List.of(
        "set(log.span_id.string, ConvertCase(%s, \"lower\")) where IsMatch(%1$s, \"%s\")"
            .formatted(from, SPAN_ID),
        "set(log.span_id.string, Hex(Int(%s))) where IsMatch(%1$s, \"%s\") and not IsMatch(%1$s, \"%s\")"
            .formatted(from, DECIMAL, SPAN_ID));
  }

  static String severity(String from) {
    return "set(log.severity_text, String(%s)) where %1$s != nil".formatted(from);
  }
}
