package io.github.fargatealloy.service;

import java.util.List;
import java.util.Optional;

/**
 * What the application's JVM is told.
 *
 * @param agent where the agent is when the task definition, not the image, is to name it
 * @param startUp which options of ours it gets besides
 * @param options the team's own, in order
 */
public record Jvm(Optional<JavaAgent> agent, StartUp startUp, List<String> options) {

  public Jvm {
    options = List.copyOf(options);
  }
}
