package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.List;

/** The vocabulary of the statements on lines; within a group they share a cache for each record. */
final class LineStatements {
  private LineStatements() {}

  static StatementGroup group(String condition, List<String> statements) {
    return new StatementGroup(
        Signal.LOGS,
        "log",
        List.of(new AlloyString(condition)),
        statements.stream().map(AlloyString::new).toList());
  }

  /** What a pattern finds in a text by the names of its groups; nothing where it does not fit. */
  static String extract(String text, String pattern) {
    return "ExtractPatterns(%s, %s)".formatted(text, AlloyString.quoted(pattern));
  }

  static String cached(String name) {
    return "log.cache[\"" + name + "\"]";
  }
}
