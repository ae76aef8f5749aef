package io.github.fargatealloy.service.read.keys;

import java.util.Optional;

/**
 * A key that a description may have.
 *
 * @param required whether its mapping is incomplete without it
 * @param fallback what holds without the key, as a reader of the documentation wants it said
 * @param description its meaning, in sentences
 * @param <S> the shape of its value
 */
public record Key<S extends Shape>(
    String name, S shape, boolean required, Optional<String> fallback, String description) {

  static <S extends Shape> Key<S> required(String name, S shape, String description) {
    return new Key<>(name, shape, true, Optional.empty(), description);
  }

  static <S extends Shape> Key<S> optional(
      String name, S shape, String fallback, String description) {
    return new Key<>(name, shape, false, Optional.of(fallback), description);
  }

  static <T> Key<Shape.Value<T>> required(String name, Format<T> format, String description) {
    return required(name, new Shape.Value<>(format), description);
  }

  static <T> Key<Shape.Value<T>> optional(
      String name, Format<T> format, String fallback, String description) {
    return optional(name, new Shape.Value<>(format), fallback, description);
  }

  /** The key with its shortest complete value, ready to paste. */
  public String example() {
    return name + ":" + shape.example();
  }
}
