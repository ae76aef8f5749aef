package io.github.fargatealloy.pipeline;

/** One signal's way from a component to the next. */
public record Connection(ComponentId from, Signal signal, ComponentId to) {

  @Override
  public String toString() {
    return "%s -%s-> %s".formatted(from, signal, to);
  }
}
