package io.github.fargatealloy.pipeline.render;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Spells a pipeline as Alloy text, component by component. References are computed from identities;
 * the layout is left to the formatter.
 */
public final class PipelineRenderer {
  private final Templates templates;

  /** The attribute of an {@code output} block: where one signal goes. */
  record Output(Signal signal, String consumers) {}

  /**
   * What a template may use besides its component's own settings.
   *
   * @param outputs of OpenTelemetry's signals
   * @param forwardTo receivers of all other signals
   */
  record Wiring(List<Output> outputs, String forwardTo) {}

  /**
   * @param overrides templates that replace those of components, by its name
   */
  public PipelineRenderer(SortedMap<String, String> overrides) {
    this.templates = Templates.with(overrides);
  }

  /** Whether components of this type can be spelled. */
  public static boolean spells(String componentType) {
    return Templates.exists(componentType);
  }

  /**
   * The text of each component, in the pipeline's order.
   *
   * @throws TemplateFault for a template that cannot be used
   */
  public List<String> render(Pipeline pipeline) {
    return pipeline.components().stream().map(component -> render(pipeline, component)).toList();
  }

  private String render(Pipeline pipeline, Component component) {
    return templates.render(component.template(), wiring(pipeline, component), component);
  }

  private static Wiring wiring(Pipeline pipeline, Component component) {
    List<Output> outputs = new ArrayList<>();
    List<String> receivers = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      List<String> consumers =
          pipeline.next(component.id(), signal).stream()
              .map(id -> id.export(signal.inlet()))
              .toList();
      if (!signal.isOpenTelemetry()) {
        receivers.addAll(consumers);
      } else if (!consumers.isEmpty()) {
        outputs.add(new Output(signal, String.join(", ", consumers)));
      }
    }
    return new Wiring(outputs, String.join(", ", receivers));
  }
}
