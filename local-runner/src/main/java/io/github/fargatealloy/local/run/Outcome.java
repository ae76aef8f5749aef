package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.process.LocalTask;
import io.github.fargatealloy.local.sink.Telemetry;
import io.github.fargatealloy.problem.Problems;
import java.util.List;

/**
 * How a local run ended.
 *
 * @param problems why it could not start; empty when it did
 * @param telemetry all that arrived, the last before the stop included
 * @param missing what a complete run would have brought
 * @param stopped the containers in the order in which they were gone
 */
public record Outcome(
    Problems problems, Telemetry telemetry, List<String> missing, List<LocalTask.Stopped> stopped) {

  static Outcome refused(Problems problems) {
    return new Outcome(problems, Telemetry.NONE, List.of(), List.of());
  }

  public boolean isComplete() {
    return problems.isEmpty() && missing.isEmpty();
  }
}
