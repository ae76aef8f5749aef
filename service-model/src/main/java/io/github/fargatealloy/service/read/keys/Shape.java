package io.github.fargatealloy.service.read.keys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the value of a key looks like in YAML. */
public sealed interface Shape {

  /** How a message calls the shape, completing "must be …". */
  String expectation();

  /** A complete value in YAML, as it follows the colon of its key. */
  String example();

  /** A single value, and what its text means. */
  record Value<T>(Format<T> format) implements Shape {
    @Override
    public String expectation() {
      return format.expectation();
    }

    @Override
    public String example() {
      return " " + format.example();
    }
  }

  /** A mapping with these keys and no others. */
  record Section(List<Key<?>> keys) implements Shape {
    public Section {
      keys = List.copyOf(keys);
    }

    static Section of(Key<?>... keys) {
      return new Section(List.of(keys));
    }

    public Optional<Key<?>> find(String name) {
      for (Key<?> key : keys) {
        if (key.name().equals(name)) {
          return Optional.of(key);
        }
      }
      return Optional.empty();
    }

    public List<String> names() {
      return keys.stream().map(Key::name).toList();
    }

    @Override
    public String expectation() {
      return "a mapping";
    }

    @Override
    public String example() {
      String required =
          keys.stream().filter(Key::required).map(Key::example).collect(Collectors.joining("\n"));
      return required.isEmpty() ? " {}" : "\n  " + required.replace("\n", "\n  ");
    }
  }

  /** A mapping whose keys are names that the user chooses. */
  record Dictionary<S extends Shape>(Format<String> names, S value) implements Shape {
    @Override
    public String expectation() {
      return "a mapping";
    }

    @Override
    public String example() {
      return "\n  " + names.example() + ":" + value.example().replace("\n", "\n  ");
    }
  }

  /** A list. */
  record Items<S extends Shape>(S item) implements Shape {
    @Override
    public String expectation() {
      return "a list";
    }

    @Override
    public String example() {
      return " [" + item.example().strip() + "]";
    }
  }

  /** A single value, or a mapping that says more. */
  record Either<T>(Value<T> value, Section section) implements Shape {
    @Override
    public String expectation() {
      return value.expectation() + ", or a mapping";
    }

    @Override
    public String example() {
      return value.example();
    }
  }
}
