package io.github.fargatealloy.alloy.catalog;

import java.util.List;

/** The type of an argument or an export, as the catalog records it. */
public sealed interface AlloyType {

  /** A type without parts. */
  enum Scalar implements AlloyType {
    STRING("string"),
    BOOL("bool"),
    INT("int"),
    UINT("uint"),
    FLOAT("float"),
    /** A string that Go's {@code time.ParseDuration} reads. */
    DURATION("duration"),
    /** A string of a number and a unit: {@code "512KiB"}, {@code "5MB"}. */
    BYTES("bytes"),
    SECRET("secret"),
    SECRET_OR_STRING("secret_or_string"),
    ANY("any");

    private final String spelling;

    Scalar(String spelling) {
      this.spelling = spelling;
    }

    public boolean isNumber() {
      return this == INT || this == UINT || this == FLOAT;
    }

    @Override
    public String toString() {
      return spelling;
    }
  }

  /** A string that must be one of these. */
  record OneOf(List<String> values, boolean ignoresCase) implements AlloyType {
    @Override
    public String toString() {
      return (ignoresCase ? "one_of_any_case(" : "one_of(") + String.join("|", values) + ")";
    }
  }

  record ListOf(AlloyType element) implements AlloyType {
    @Override
    public String toString() {
      return "list(" + element + ")";
    }
  }

  /** An object whose keys are free. */
  record MapOf(AlloyType value) implements AlloyType {
    @Override
    public String toString() {
      return "map(" + value + ")";
    }
  }

  /** An object whose keys are fixed. */
  record ObjectOf(BodySchema body) implements AlloyType {
    @Override
    public String toString() {
      return "object";
    }
  }

  /** A Go value that only passes between components, such as {@code otelcol.Consumer}. */
  record Capsule(String name) implements AlloyType {
    /** A set of labels; the one capsule that is also read and written as an object. */
    public static final Capsule TARGET = new Capsule("discovery.Target");

    // Written out because linking those of a record at run time costs a cold check 10 ms.
    @Override
    public boolean equals(Object other) {
      return other instanceof Capsule capsule && capsule.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
