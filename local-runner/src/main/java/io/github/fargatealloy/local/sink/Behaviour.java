package io.github.fargatealloy.local.sink;

import java.time.Duration;

/**
 * How a sink answers: a stand-in for a backend that is healthy, slow or failing.
 *
 * @param delay before each answer
 * @param status 200 takes the request in; any other refuses it with that status
 */
public record Behaviour(Duration delay, int status) {
  public static final Behaviour HEALTHY = new Behaviour(Duration.ZERO, 200);

  public static Behaviour slow(Duration delay) {
    return new Behaviour(delay, 200);
  }

  public static Behaviour failing(int status) {
    return new Behaviour(Duration.ZERO, status);
  }
}
