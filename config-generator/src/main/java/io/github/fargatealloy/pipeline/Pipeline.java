package io.github.fargatealloy.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Components and how signals flow between them, proved sound when it is built: identities are
 * unique, every connection joins components that carry its signal, there is no cycle, and every
 * signal that enters reaches an exporter.
 */
public final class Pipeline {
  private final Map<ComponentId, Component> components;
  private final List<Connection> connections;
  private final Map<ComponentId, List<Connection>> outgoing;

  private Pipeline(Map<ComponentId, Component> components, List<Connection> connections) {
    this.components = components;
    this.connections = connections;
    this.outgoing = connections.stream().collect(Collectors.groupingBy(Connection::from));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** In the order in which they were added, which is the order of the flow. */
  public Collection<Component> components() {
    return components.values();
  }

  public List<Connection> connections() {
    return connections;
  }

  /** The signals that enter somewhere. */
  public Set<Signal> signals() {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    connections.forEach(connection -> signals.add(connection.signal()));
    return signals;
  }

  Component component(ComponentId id) {
    return components.get(id);
  }

  /** Where a component sends a signal, in the order of connection. */
  public List<ComponentId> next(ComponentId from, Signal signal) {
    return outgoing(from).stream()
        .filter(connection -> connection.signal() == signal)
        .map(Connection::to)
        .toList();
  }

  /** All that leaves a component, in the order of connection. */
  List<Connection> outgoing(ComponentId from) {
    return outgoing.getOrDefault(from, List.of());
  }

  /** Collects what a service needs; {@link #build} proves it. */
  public static final class Builder {
    private final List<Component> components = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    private Builder() {}

    /** Everything that another pipeline's part consists of. */
    public Builder addAll(Collection<Component> components, Collection<Connection> connections) {
      this.components.addAll(components);
      this.connections.addAll(connections);
      return this;
    }

    public Builder add(Component component) {
      components.add(component);
      return this;
    }

    /** Connects every signal that the first emits and the second accepts. */
    public Builder connect(Component from, Component to) {
      for (Signal signal : Signal.values()) {
        if (from.emits().contains(signal) && to.accepts().contains(signal)) {
          connect(from, signal, to);
        }
      }
      return this;
    }

    public Builder connect(Component from, Signal signal, Component to) {
      connections.add(new Connection(from.id(), signal, to.id()));
      return this;
    }

    /**
     * The pipeline.
     *
     * @throws IllegalStateException a defect of the planner, naming all that does not fit
     */
    public Pipeline build() {
      Map<ComponentId, Component> byId = new LinkedHashMap<>();
      List<String> defects = new ArrayList<>();
      for (Component component : components) {
        if (byId.putIfAbsent(component.id(), component) != null) {
          defects.add(component.id() + " occurs twice");
        }
      }
      Pipeline pipeline = new Pipeline(Collections.unmodifiableMap(byId), List.copyOf(connections));
      if (defects.isEmpty()) {
        defects.addAll(PipelineProof.defects(pipeline));
      }
      if (!defects.isEmpty()) {
        throw new IllegalStateException("unsound pipeline: " + String.join("; ", defects));
      }
      return pipeline;
    }
  }
}
