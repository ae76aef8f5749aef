package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import java.util.List;

/**
 * What one destination adds to the task.
 *
 * @param inlets components of the contribution that the pipeline's signals are sent to; each gets
 *     every signal that it accepts and that is routed to the destination
 */
public record DestinationPlan(Contribution contribution, List<Component> inlets) {

  public DestinationPlan {
    inlets = List.copyOf(inlets);
  }
}
