package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import java.util.List;

/**
 * What one source adds to the task.
 *
 * @param outlets components of the contribution whose signals go on to the pipeline
 */
public record SourcePlan(Contribution contribution, List<Component> outlets) {

  public SourcePlan {
    outlets = List.copyOf(outlets);
  }
}
