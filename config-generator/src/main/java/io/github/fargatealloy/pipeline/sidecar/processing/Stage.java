package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Component;
import java.util.List;

/**
 * One step on the way from the sources to the destinations.
 *
 * @param components side by side; of a step on the way there is one
 * @param tap whether signals also pass it by: it reads them and makes others of them
 * @param after what follows these, and nothing else, in this order
 */
public record Stage(List<Component> components, boolean tap, List<Component> after) {

  public Stage {
    components = List.copyOf(components);
    after = List.copyOf(after);
  }

  static Stage through(Component component) {
    return new Stage(List.of(component), false, List.of());
  }

  static Stage tap(Component component) {
    return new Stage(List.of(component), true, List.of());
  }

  /** What some components make of what they read is worked on before it joins the rest. */
  static Stage tap(List<Component> components, List<Component> after) {
    return new Stage(components, true, after);
  }
}
