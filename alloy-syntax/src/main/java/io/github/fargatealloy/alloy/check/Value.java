package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.FunctionSchema;
import java.util.List;
import java.util.Map;

/** What is known about the value of an expression without running Alloy. */
sealed interface Value {
  /** Nothing is known: it fits everywhere. */
  Value UNKNOWN = new Unknown();

  Value NULL = new Null();
  Value BOOL = new Bool();

  /** A string that is only known when Alloy runs. */
  Value TEXT = new Text(null);

  /** A number that is only known when Alloy runs. */
  Value NUMBER = new Number(null);

  record Unknown() implements Value {}

  record Null() implements Value {}

  record Bool() implements Value {}

  /**
   * A string.
   *
   * @param constant null when it is not known
   */
  record Text(String constant) implements Value {}

  /**
   * A number.
   *
   * @param constant as it is written; null when it is not known
   */
  record Number(String constant) implements Value {}

  /**
   * A list.
   *
   * @param exact these are its elements, one by one; otherwise each element is like one of them,
   *     and there may be none
   */
  record Items(List<Value> elements, boolean exact) implements Value {}

  /** An object of which every field is known. */
  record Fields(Map<String, Value> values) implements Value {}

  /** A component, which is an object of its exports. */
  record Component(Definition definition, Map<String, Value> exports) implements Value {}

  /** A value that a component or a function gives. */
  record Typed(AlloyType type) implements Value {}

  record Function(FunctionSchema schema) implements Value {}

  /** One of several values; which one is only known when Alloy runs. */
  record OneOf(List<Value> values) implements Value {}

  /** The value of a declared type, the simplest one that says the same. */
  static Value of(AlloyType type) {
    if (type == AlloyType.Scalar.ANY) {
      return UNKNOWN;
    }
    if (type == AlloyType.Scalar.STRING || type == AlloyType.Scalar.DURATION) {
      return TEXT;
    }
    if (type == AlloyType.Scalar.BOOL) {
      return BOOL;
    }
    if (type instanceof AlloyType.Scalar scalar && scalar.isNumber()) {
      return NUMBER;
    }
    return new Typed(type);
  }
}
