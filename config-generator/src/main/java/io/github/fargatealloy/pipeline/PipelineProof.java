package io.github.fargatealloy.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what would make Alloy refuse a pipeline, or lose a signal in it. */
final class PipelineProof {
  private PipelineProof() {}

  static List<String> defects(Pipeline pipeline) {
    List<String> defects = new ArrayList<>();
    for (Connection connection : pipeline.connections()) {
      checkEnds(pipeline, connection, defects);
    }
    for (Component component : pipeline.components()) {
      checkHandlers(pipeline, component, defects);
      checkNoDeadEnd(pipeline, component, defects);
    }
    if (defects.isEmpty()) {
      checkNoCycle(pipeline, defects);
    }
    return defects;
  }

  private static void checkEnds(Pipeline pipeline, Connection connection, List<String> defects) {
    Component from = pipeline.component(connection.from());
    Component to = pipeline.component(connection.to());
    if (from == null || to == null) {
      defects.add(connection + " joins a component that is not there");
      return;
    }
    if (!from.emits().contains(connection.signal())) {
      defects.add(from.id() + " emits no " + connection.signal());
    }
    if (!to.accepts().contains(connection.signal())) {
      defects.add(to.id() + " accepts no " + connection.signal());
    }
  }

  private static void checkHandlers(Pipeline pipeline, Component component, List<String> defects) {
    for (ComponentId handler : component.handlers()) {
      if (pipeline.component(handler) == null) {
        defects.add(component.id() + " needs " + handler);
      }
    }
  }

  /**
   * What a component emits must go on: a source's signals all, a processor's as far as they reach
   * it, and what it makes of another signal as soon as anything reaches it. Together with the
   * absence of cycles it follows that every signal ends in a component that emits nothing: an
   * exporter.
   */
  private static void checkNoDeadEnd(Pipeline pipeline, Component component, List<String> defects) {
    for (Signal signal : component.emits()) {
      if (isEmitted(pipeline, component, signal)
          && pipeline.next(component.id(), signal).isEmpty()) {
        defects.add(component.id() + " hands its " + signal + " to nobody");
      }
    }
    boolean isFed =
        component.accepts().stream().anyMatch(s -> arrives(pipeline, component.id(), s));
    if (!component.accepts().isEmpty() && !isFed) {
      defects.add(component.id() + " is sent nothing");
    }
  }

  private static boolean isEmitted(Pipeline pipeline, Component component, Signal signal) {
    return component.accepts().isEmpty()
        || (component.accepts().contains(signal)
            ? arrives(pipeline, component.id(), signal)
            : component.accepts().stream().anyMatch(s -> arrives(pipeline, component.id(), s)));
  }

  private static boolean arrives(Pipeline pipeline, ComponentId to, Signal signal) {
    return pipeline.connections().stream()
        .anyMatch(connection -> connection.to().equals(to) && connection.signal() == signal);
  }

  private static void checkNoCycle(Pipeline pipeline, List<String> defects) {
    for (Component start : pipeline.components()) {
      Set<ComponentId> seen = new HashSet<>();
      Deque<ComponentId> open = new ArrayDeque<>();
      open.push(start.id());
      while (!open.isEmpty()) {
        for (Connection connection : pipeline.outgoing(open.pop())) {
          ComponentId next = connection.to();
          if (next.equals(start.id())) {
            defects.add(start.id() + " feeds itself");
            return;
          }
          if (seen.add(next)) {
            open.push(next);
          }
        }
      }
    }
  }
}
