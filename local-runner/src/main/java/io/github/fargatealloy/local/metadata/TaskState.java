package io.github.fargatealloy.local.metadata;

import java.time.Instant;

/** The running task as the metadata endpoint sees it; asked anew at every request. */
public interface TaskState {

  ContainerState container(String name);

  ResourceUsage usage(String name);

  /** A task whose containers all run since that moment and use nothing. */
  static TaskState runningSince(Instant start) {
    return new TaskState() {
      @Override
      public ContainerState container(String name) {
        return ContainerState.running(start);
      }

      @Override
      public ResourceUsage usage(String name) {
        return ResourceUsage.none(start);
      }
    };
  }
}
