package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.List;

/**
 * Cuts texts so that one item fits a small batch. The exporter cannot send one that does not, and
 * drops with it whatever stands behind it in the same batch.
 */
final class TextLimit {
  private static final int OF_SPAN = 16_384;
  private static final int OF_EVENT = 65_536;
  private static final int OF_LOG = 16_384;
  private static final int OF_BODY = 100_000;
  private static final int OF_POINT = 1_024;

  private TextLimit() {}

  /** In front of an exporter for one signal. */
  static TransformProcessor of(String label, Signal signal) {
    return new TransformProcessor(
        label,
        "No text longer than a request takes: the exporter would drop others with it.",
        switch (signal) {
          case TRACES ->
              List.of(
                  group(signal, "span", attributes("span", OF_SPAN)),
                  group(signal, "spanevent", attributes("spanevent", OF_EVENT)));
          case LOGS -> List.of(group(signal, "log", attributes("log", OF_LOG)), body());
          case METRICS -> List.of(group(signal, "datapoint", attributes("datapoint", OF_POINT)));
          default -> throw new IllegalStateException("no texts in " + signal);
        });
  }

  private static StatementGroup group(Signal signal, String context, String statement) {
    return new StatementGroup(signal, context, List.of(new AlloyString(statement)));
  }

  private static String attributes(String context, int mostBytes) {
    return "truncate_all(%s.attributes, %s)".formatted(context, mostBytes);
  }

  private static StatementGroup body() {
    return new StatementGroup(
        Signal.LOGS,
        "log",
        List.of(new AlloyString("IsString(log.body) and Len(log.body) > " + OF_BODY)),
        List.of(
            new AlloyString("set(log.cache[\"body\"], log.body)"),
            new AlloyString("truncate_all(log.cache, %s)".formatted(OF_BODY)),
            new AlloyString("set(log.body, log.cache[\"body\"])")));
  }
}
