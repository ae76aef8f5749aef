package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a description and the place where it was written. */
public sealed interface Node {
  Location location();

  /** What the node is, for "but is …". */
  String kind();

  /**
   * A single value, always kept as its text: the reader of each key decides what it means, so that
   * {@code 1.10} stays a version and {@code 012345678901} an account.
   *
   * @param plain written without quotes, and therefore possibly null
   * @param sensitive whether a placeholder put a secret into the text
   * @param written the text with the placeholders that an environment variable filled, because
   *     nobody knows what such a variable holds
   */
  record Scalar(Location location, String text, boolean plain, boolean sensitive, String written)
      implements Node {

    /** Text without placeholders. */
    public Scalar(Location location, String text, boolean plain) {
      this(location, text, plain, false, text);
    }

    /** What the core schema of YAML 1.2 reads as null. */
    public boolean isNull() {
      return plain
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }

    @Override
    public String kind() {
      return isNull() ? "empty" : "a single value";
    }
  }

  /** A list. */
  record Sequence(Location location, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A mapping in the order of the file; every key stands in it once. */
  record Mapping(Location location, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A value that was refused and reported already; whatever needs it stays silent. */
  record Broken(Location location) implements Node {
    @Override
    public String kind() {
      return "refused";
    }
  }

  /**
   * The value of a key in a mapping.
   *
   * @param key where the key itself was written
   */
  record Entry(Location key, Node value) {}
}
