package io.github.fargatealloy.pipeline.render;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Spells a pipeline as Alloy text, component by component. References are computed from identities;
 * the layout is left to the formatter.
 */
public final class PipelineRenderer {
  private final Templates templates = new Templates();

  /** The attribute of an {@code output} block: where one signal goes. */
  record Output(Signal signal, String consumers) {}

  /** What a template may use besides its component's own settings. */
  record Wiring(List<Output> outputs) {}

  public String render(Pipeline pipeline) {
    return pipeline.components().stream()
        .map(component -> render(pipeline, component))
        .collect(Collectors.joining("\n"));
  }

  private String render(Pipeline pipeline, Component component) {
    return templates.render(component.id().type(), wiring(pipeline, component), component);
  }

  private static Wiring wiring(Pipeline pipeline, Component component) {
    List<Output> outputs = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      List<ComponentId> next = pipeline.next(component.id(), signal);
      if (!next.isEmpty()) {
        String consumers =
            next.stream().map(id -> id.export("input")).collect(Collectors.joining(", "));
        outputs.add(new Output(signal, consumers));
      }
    }
    return new Wiring(outputs);
  }
}
