package io.github.fargatealloy.contribution;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Connection;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one part of a description adds to its task.
 *
 * @param components of the sidecar's configuration, in the order of the flow
 * @param connections between them
 * @param secrets environment variables of the sidecar whose values ECS injects, by name
 * @param variables plain environment variables of the sidecar, by name
 * @param appVariables environment variables of the application, by name; the team's own win
 * @param containers further containers of the task
 * @param permissions of the task role
 * @param ports that something listens on, loopback included
 * @param preparations what must be there first, in order
 * @param logRouting the way of the containers' output, unless it is the usual one
 */
public record Contribution(
    List<Component> components,
    List<Connection> connections,
    SortedMap<String, SecretReference> secrets,
    SortedMap<String, String> variables,
    SortedMap<String, String> appVariables,
    List<TaskContainer> containers,
    List<Permission> permissions,
    List<ListenPort> ports,
    List<Preparation> preparations,
    Optional<LogRouting> logRouting) {

  public Contribution {
    components = List.copyOf(components);
    connections = List.copyOf(connections);
    secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    appVariables = Collections.unmodifiableSortedMap(new TreeMap<>(appVariables));
    containers = List.copyOf(containers);
    permissions = List.copyOf(permissions);
    ports = List.copyOf(ports);
    preparations = List.copyOf(preparations);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a part adds. */
  public static final class Builder {
    private final List<Component> components = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final SortedMap<String, SecretReference> secrets = new TreeMap<>();
    private final SortedMap<String, String> variables = new TreeMap<>();
    private final SortedMap<String, String> appVariables = new TreeMap<>();
    private final List<TaskContainer> containers = new ArrayList<>();
    private final List<Permission> permissions = new ArrayList<>();
    private final List<ListenPort> ports = new ArrayList<>();
    private final List<Preparation> preparations = new ArrayList<>();
    private Optional<LogRouting> logRouting = Optional.empty();

    private Builder() {}

    /** The component itself, so that it can be added where it is made. */
    public <C extends Component> C component(C component) {
      components.add(component);
      return component;
    }

    /** Connects every signal that the first emits and the second accepts. */
    public Builder connect(Component from, Component to) {
      for (Signal signal : Signal.values()) {
        if (from.emits().contains(signal) && to.accepts().contains(signal)) {
          connections.add(new Connection(from.id(), signal, to.id()));
        }
      }
      return this;
    }

    public Builder secret(String variable, SecretReference secret) {
      secrets.put(variable, secret);
      return this;
    }

    /** The secrets so far, in the order of their variables. */
    public Collection<SecretReference> secrets() {
      return List.copyOf(secrets.values());
    }

    public Builder variable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    public Builder appVariable(String name, String value) {
      appVariables.put(name, value);
      return this;
    }

    public Builder container(TaskContainer container) {
      containers.add(container);
      return this;
    }

    public Builder permission(Permission permission) {
      permissions.add(permission);
      return this;
    }

    public Builder port(ListenPort port) {
      ports.add(port);
      return this;
    }

    public Builder preparation(Preparation preparation) {
      preparations.add(preparation);
      return this;
    }

    public Builder logRouting(LogRouting routing) {
      logRouting = Optional.of(routing);
      return this;
    }

    /** Everything that another part adds. */
    public Builder addAll(Contribution other) {
      components.addAll(other.components);
      connections.addAll(other.connections);
      secrets.putAll(other.secrets);
      variables.putAll(other.variables);
      appVariables.putAll(other.appVariables);
      containers.addAll(other.containers);
      permissions.addAll(other.permissions);
      ports.addAll(other.ports);
      preparations.addAll(other.preparations);
      if (other.logRouting.isPresent()) {
        logRouting = other.logRouting;
      }
      return this;
    }

    public Contribution build() {
      return new Contribution(
          components,
          connections,
          secrets,
          variables,
          appVariables,
          containers,
          permissions,
          ports,
          preparations,
          logRouting);
    }
  }
}
