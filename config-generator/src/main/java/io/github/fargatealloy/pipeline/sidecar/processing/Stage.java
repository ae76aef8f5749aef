package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Component;

/**
 * One step on the way from the sources to the destinations.
 *
 * @param tap whether signals also pass it by: it reads them and makes others of them
 */
public record Stage(Component component, boolean tap) {

  static Stage through(Component component) {
    return new Stage(component, false);
  }

  static Stage tap(Component component) {
    return new Stage(component, true);
  }
}
