package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.Capsule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Wording that several rules share. Constants are never shown: they may be secrets. */
final class Messages {
  private Messages() {}

  /** A type, for the first half of "must be …, but is …". */
  static String article(AlloyType type) {
    if (type instanceof AlloyType.Scalar scalar) {
      return switch (scalar) {
        case INT, UINT, FLOAT -> "a number";
        case BYTES -> "a number of bytes such as \"1MiB\"";
        case DURATION -> "a duration such as \"30s\"";
        case SECRET_OR_STRING -> "a string or a secret";
        case ANY -> "anything";
        default -> "a " + scalar;
      };
    }
    if (type instanceof AlloyType.OneOf choice) {
      return "one of " + names(choice.values());
    }
    return "of type " + type;
  }

  /** What a value is, for the second half of "must be …, but is …". */
  static String describe(Value value) {
    if (value instanceof Value.Text) {
      return "a string";
    }
    if (value instanceof Value.Number) {
      return "a number";
    }
    if (value instanceof Value.Bool) {
      return "a bool";
    }
    if (value instanceof Value.Items items) {
      return describeList(items);
    }
    if (value instanceof Value.Fields) {
      return "an object";
    }
    if (value instanceof Value.Component component) {
      return "the component " + component.definition().id();
    }
    if (value instanceof Value.Typed typed) {
      return typed.type() instanceof Capsule ? "a " + typed.type() : "of type " + typed.type();
    }
    if (value instanceof Value.Function function) {
      return "the function " + function.schema().name();
    }
    if (value instanceof Value.OneOf some) {
      return describeAll(some.values(), " or ");
    }
    return value instanceof Value.Null ? "null" : "unknown";
  }

  private static String describeList(Value.Items items) {
    if (items.elements().isEmpty()) {
      return "an empty list";
    }
    String elements = describeAll(items.elements(), " and ");
    return elements.isEmpty() ? "a list" : "a list that holds " + elements;
  }

  private static String describeAll(Collection<Value> values, String between) {
    Set<String> descriptions = new LinkedHashSet<>();
    for (Value value : values) {
      if (!(value instanceof Value.Unknown)) {
        descriptions.add(describe(value));
      }
    }
    return String.join(between, descriptions);
  }

  /** To stand behind "must be one of". */
  static String names(Collection<String> names) {
    return names.isEmpty()
        ? "those that it has (none)"
        : "\"" + String.join("\", \"", names) + "\"";
  }
}
