package io.github.fargatealloy.pipeline;

import java.util.List;
import java.util.Set;

/**
 * One Alloy component with its settings. An implementation is a record whose accessors are the
 * names that its template may use; the template has the component's type for a name.
 */
public interface Component {

  ComponentId id();

  /** The signals that its {@code input} takes; empty for a source. */
  Set<Signal> accepts();

  /** The signals that it hands on in its {@code output}; empty where a pipeline ends. */
  Set<Signal> emits();

  /** Components that it reads a handler from, such as one for authentication. */
  default List<ComponentId> handlers() {
    return List.of();
  }

  /** The label alone, for the template. */
  default String label() {
    return id().label();
  }
}
