package io.github.fargatealloy.pipeline.sidecar.processing;

import java.util.List;

/**
 * Statements that take one of the ids of a trace's context from an expression; the first that is
 * one counts.
 *
 * @param path of the id in a record
 * @param digits in hex
 */
record TraceContext(String path, int digits) {
  static final TraceContext TRACE = new TraceContext("log.trace_id.string", 32);
  static final TraceContext SPAN = new TraceContext("log.span_id.string", 16);

  private static final int DATADOG_DIGITS = 16;

  /** From an id in hex, as everybody but Datadog writes it. */
  String hex(String from) {
    return "set(%1$s, ConvertCase(%2$s, \"lower\")) where %1$s == \"%4$s\" and IsMatch(%2$s, \"^[0-9a-fA-F]{%3$s}$\")"
        .formatted(path, from, digits, none());
  }

  /**
   * From the unsigned 64 bits that Datadog writes as a decimal number. OTTL knows only signed
   * integers, but those wrap: all digits but the last, times ten, plus the last.
   *
   * @param kept what is kept of it in the record's cache: the id in hex
   */
  List<String> decimal(String from, String kept) {
    String tens = "Int(Substring(Concat([\"0\", %1$s], \"\"), 0, Len(%1$s)))".formatted(kept);
    String ones = "Int(Substring(%1$s, Len(%1$s) - 1, 1))".formatted(kept);
    String zeros = "0".repeat(digits - DATADOG_DIGITS);
    return List.of(
        "set(%s, String(%s)) where IsMatch(%2$s, \"^([0-9]{1,19}|1[0-8][0-9]{18})$\")"
            .formatted(kept, from),
        "set(%s, Concat([\"%s\", Hex(%s * 10 + %s)], \"\")) where %1$s != nil and %3$s < 1844674407370955162"
            .formatted(kept, zeros, tens, ones),
        "set(%1$s, %2$s) where %1$s == \"%4$s\" and IsMatch(%2$s, \"^[0-9a-f]{%3$s}$\")"
            .formatted(path, kept, digits, none()));
  }

  /** How OTTL reads an id that is not set. */
  private String none() {
    return "0".repeat(digits);
  }
}
