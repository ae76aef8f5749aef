package io.github.fargatealloy.service.deploy;

import io.github.fargatealloy.service.value.Port;

/**
 * A port of one of the task's containers.
 *
 * @param container name of the application's or of a container beside it
 */
public record TaskPort(String container, Port port) {

  /** What the task as a whole is called on: no two containers share it. */
  public int number() {
    return port.containerPort();
  }
}
