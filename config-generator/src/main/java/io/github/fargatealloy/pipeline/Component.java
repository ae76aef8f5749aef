package io.github.fargatealloy.pipeline;

import java.util.List;
import java.util.Set;

/**
 * One Alloy component with its settings. An implementation is a record whose accessors are the
 * names that its template may use.
 */
public interface Component {

  ComponentId id();

  /** The signals that can be sent to it; empty for a source. */
  Set<Signal> accepts();

  /** The signals that it hands on; empty where a pipeline ends. */
  Set<Signal> emits();

  /** Components whose exports it reads, such as one for authentication. */
  default List<ComponentId> handlers() {
    return List.of();
  }

  /** Whether it is a block that configures Alloy itself, such as {@code logging}. */
  default boolean isConfigBlock() {
    return false;
  }

  /** The name of its template: its type, where all components of the type are spelled alike. */
  default String template() {
    return id().type();
  }

  /** The label alone, for the template. */
  default String label() {
    return id().label();
  }
}
