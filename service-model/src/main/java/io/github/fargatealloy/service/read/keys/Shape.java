package io.github.fargatealloy.service.read.keys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the value of a key looks like in YAML. */
public sealed interface Shape {
  String MAPPING = "a mapping";

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

  /**
   * A mapping with these keys and no others.
   *
   * @param oneNeeded names of keys of which at least one must be there; empty for no such rule
   */
  record Section(List<Key<?>> keys, List<String> oneNeeded) implements Shape {
    public Section {
      keys = List.copyOf(keys);
      oneNeeded = List.copyOf(oneNeeded);
    }

    public Section(List<Key<?>> keys) {
      this(keys, List.of());
    }

    /** The same keys, of which at least one of these must be there. */
    Section needingOneOf(Key<?>... some) {
      return new Section(keys, Stream.<Key<?>>of(some).map(Key::name).toList());
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
      return MAPPING;
    }

    @Override
    public String example() {
      String entries = entries();
      return entries.isEmpty() ? " {}" : "\n  " + entries.replace("\n", "\n  ");
    }

    /** The keys that are needed, each with its example, as they stand within the mapping. */
    public String entries() {
      return keys.stream()
          .filter(key -> key.required() || isFirstNeeded(key))
          .map(Key::example)
          .collect(Collectors.joining("\n"));
    }

    private boolean isFirstNeeded(Key<?> key) {
      return !oneNeeded.isEmpty() && oneNeeded.get(0).equals(key.name());
    }
  }

  /** A single value, or a list of such values. */
  record OneOrMore<T>(Value<T> item) implements Shape {
    @Override
    public String expectation() {
      return item.expectation() + ", or a list";
    }

    @Override
    public String example() {
      return item.example();
    }
  }

  /**
   * A mapping whose keys are names that the user chooses.
   *
   * @param entry of the example
   */
  record Dictionary<S extends Shape>(Format<String> names, S value, String entry) implements Shape {
    public Dictionary(Format<String> names, S value) {
      this(names, value, names.example() + ":" + value.example());
    }

    @Override
    public String expectation() {
      return MAPPING;
    }

    @Override
    public String example() {
      return "\n  " + entry.replace("\n", "\n  ");
    }
  }

  /**
   * A list.
   *
   * @param elements of the example, separated by commas
   */
  record Items<S extends Shape>(S item, String elements) implements Shape {
    public Items(S item) {
      this(item, item.example().strip());
    }

    @Override
    public String expectation() {
      return "a list";
    }

    @Override
    public String example() {
      return " [" + elements + "]";
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
