package io.github.fargatealloy.agent.it;

import java.util.stream.IntStream;

/** How often a race is run: once in a build, many times where somebody looks for a loser. */
final class Repetitions {
  private Repetitions() {}

  /** As many as {@code mvn -Dfargate-alloy.repetitions=…} says. */
  static IntStream ofARace() {
    return IntStream.rangeClosed(1, Integer.getInteger("fargate-alloy.repetitions", 1));
  }
}
