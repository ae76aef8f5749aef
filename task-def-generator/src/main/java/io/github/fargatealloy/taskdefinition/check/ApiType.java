package io.github.fargatealloy.taskdefinition.check;

import java.util.List;
import java.util.Map;

/** What the API expects of a value. */
sealed interface ApiType {

  /** As messages say it, with its article. */
  String written();

  /** A value without parts. */
  enum Scalar implements ApiType {
    STRING("a string"),
    INTEGER("a whole number"),
    BOOLEAN("true or false");

    private final String written;

    Scalar(String written) {
      this.written = written;
    }

    @Override
    public String written() {
      return written;
    }
  }

  /** A string out of a fixed set, in the order of the API. */
  record Enumeration(String name, List<String> values) implements ApiType {
    @Override
    public String written() {
      return "a string";
    }
  }

  /** A list of equals. */
  record ListOf(ApiType element) implements ApiType {
    @Override
    public String written() {
      return "a list";
    }
  }

  /** An object with keys of the user's choice. */
  record MapOf(ApiType value) implements ApiType {
    @Override
    public String written() {
      return "an object";
    }
  }

  /** An object with the keys of the API, in its order. */
  record Structure(String name, Map<String, Member> members) implements ApiType {
    @Override
    public String written() {
      return "an object";
    }
  }

  /** A key of a structure. */
  record Member(String key, boolean required, ApiType type) {}
}
