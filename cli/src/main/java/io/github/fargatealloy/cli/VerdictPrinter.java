package io.github.fargatealloy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Problem;
import java.io.PrintWriter;

/** Prints verdicts for people, or one JSON object a line for programs. */
final class VerdictPrinter {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  VerdictPrinter(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  void print(Verdict verdict) {
    if (json) {
      out.println(line(verdict));
    } else {
      err.print(verdict.problems().render());
      err.flush();
      if (verdict.isValid()) {
        out.println(verdict.file() + ": ok");
      }
    }
    out.flush();
  }

  /** ASCII, whatever the encoding of standard output. */
  private static String line(Verdict verdict) {
    try {
      return JSON.writeValueAsString(node(verdict));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode node(Verdict verdict) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", verdict.file()).put("valid", verdict.isValid());
    ArrayNode problems = node.putArray("problems");
    for (Problem problem : verdict.problems()) {
      problems
          .addObject()
          .put("line", problem.location().line())
          .put("column", problem.location().column())
          .put("severity", problem.severity().toString())
          .put("code", problem.code())
          .put("message", problem.message())
          .put("fix", problem.fix());
    }
    return node;
  }
}
