package io.github.fargatealloy.pipeline.sidecar.processing;

import java.util.List;

/** One kind of processing. */
@FunctionalInterface
public interface ProcessingKind {

  /** Its stages in order; empty where the description does not ask for it. */
  List<Stage> stages(ProcessingSite site);
}
