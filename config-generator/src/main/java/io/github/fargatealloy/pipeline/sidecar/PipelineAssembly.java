package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Connection;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.FileStorage;
import io.github.fargatealloy.pipeline.component.MemoryLimiter;
import io.github.fargatealloy.pipeline.sidecar.destination.DestinationPlan;
import io.github.fargatealloy.pipeline.sidecar.processing.Stage;
import io.github.fargatealloy.pipeline.sidecar.source.SourcePlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Connects sources, stages and destinations to one pipeline: sources first, then the memory
 * limiter, each stage after the one before it, destinations last.
 */
final class PipelineAssembly {
  private final MemoryLimiter limiter = new MemoryLimiter("sidecar", 80, 20);
  private final List<Component> components = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();

  /** What each signal last left. */
  private final Map<Signal, List<Component>> tails = new EnumMap<>(Signal.class);

  private boolean staged;

  void source(SourcePlan source) {
    add(source.contribution());
    for (Component outlet : source.outlets()) {
      for (Signal signal : outlet.emits()) {
        if (signal.isOpenTelemetry()) {
          connect(outlet, signal, limiter);
          tails.put(signal, List.of(limiter));
        } else {
          append(signal, outlet);
        }
      }
    }
  }

  /** A stage that none of its signals reaches is left out. */
  void stage(Stage stage) {
    addLimiter();
    List<Component> reached = stage.components().stream().filter(this::reach).toList();
    if (!reached.isEmpty()) {
      List<Component> ends = follow(reached, stage.after());
      ends.forEach(end -> advance(end, stage.tap()));
    }
  }

  private boolean reach(Component component) {
    boolean reached = false;
    for (Signal signal : sorted(component.accepts())) {
      for (Component tail : tails.getOrDefault(signal, List.of())) {
        connect(tail, signal, component);
        reached = true;
      }
    }
    if (reached) {
      components.add(component);
    }
    return reached;
  }

  private List<Component> follow(List<Component> first, List<Component> after) {
    List<Component> ends = first;
    for (Component next : after) {
      for (Component end : ends) {
        sorted(end.emits()).forEach(signal -> connect(end, signal, next));
      }
      components.add(next);
      ends = List.of(next);
    }
    return ends;
  }

  private void advance(Component component, boolean tap) {
    for (Signal signal : sorted(component.emits())) {
      if (tap) {
        append(signal, component);
      } else if (tails.containsKey(signal)) {
        tails.put(signal, List.of(component));
      }
    }
  }

  void destination(DestinationPlan destination) {
    addLimiter();
    add(destination.contribution());
    for (Component inlet : destination.inlets()) {
      for (Signal signal : sorted(inlet.accepts())) {
        tails.getOrDefault(signal, List.of()).forEach(tail -> connect(tail, signal, inlet));
      }
    }
  }

  /** The pipeline, with the storage if a queue uses it. */
  Pipeline build(FileStorage storage) {
    boolean stored =
        components.stream().anyMatch(component -> component.handlers().contains(storage.id()));
    if (stored) {
      components.add(storage);
    }
    return Pipeline.builder().addAll(components, connections).build();
  }

  private void addLimiter() {
    boolean needed = tails.keySet().stream().anyMatch(Signal::isOpenTelemetry);
    if (needed && !staged) {
      components.add(limiter);
      staged = true;
    }
  }

  private void add(Contribution contribution) {
    components.addAll(contribution.components());
    connections.addAll(contribution.connections());
  }

  private void append(Signal signal, Component tail) {
    List<Component> all = new ArrayList<>(tails.getOrDefault(signal, List.of()));
    all.add(tail);
    tails.put(signal, all);
  }

  private void connect(Component from, Signal signal, Component to) {
    connections.add(new Connection(from.id(), signal, to.id()));
  }

  private static List<Signal> sorted(Set<Signal> signals) {
    return signals.stream().sorted().toList();
  }
}
