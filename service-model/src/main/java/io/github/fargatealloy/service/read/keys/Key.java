package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.CollectedBy;
import java.util.List;
import java.util.Optional;

/**
 * A key that a description may have.
 *
 * @param required whether its mapping is incomplete without it
 * @param fallback what holds without the key, as a reader of the documentation wants it said
 * @param description its meaning, in sentences
 * @param honouredBy what does as the key says; empty when that is no matter of what collects
 *     telemetry, or the same as of the key around it
 * @param <S> the shape of its value
 */
public record Key<S extends Shape>(
    String name,
    S shape,
    boolean required,
    Optional<String> fallback,
    String description,
    List<CollectedBy> honouredBy) {

  public Key {
    honouredBy = List.copyOf(honouredBy);
  }

  static <S extends Shape> Key<S> required(String name, S shape, String description) {
    return new Key<>(name, shape, true, Optional.empty(), description, List.of());
  }

  static <S extends Shape> Key<S> optional(
      String name, S shape, String fallback, String description) {
    return new Key<>(name, shape, false, Optional.of(fallback), description, List.of());
  }

  static <T> Key<Shape.Value<T>> required(String name, Format<T> format, String description) {
    return required(name, new Shape.Value<>(format), description);
  }

  static <T> Key<Shape.Value<T>> optional(
      String name, Format<T> format, String fallback, String description) {
    return optional(name, new Shape.Value<>(format), fallback, description);
  }

  Key<S> honouredBy(CollectedBy... collectors) {
    return new Key<>(name, shape, required, fallback, description, List.of(collectors));
  }

  /** The key with its shortest complete value, ready to paste. */
  public String example() {
    return name + ":" + shape.example();
  }
}
