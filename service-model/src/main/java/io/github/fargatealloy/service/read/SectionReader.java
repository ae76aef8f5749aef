package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the values of one mapping, whose structure has been checked. What is absent or was refused
 * reads as empty; the difference matters to {@link #isAbsent} alone.
 */
final class SectionReader {
  private final Optional<Mapping> mapping;
  private final Path path;
  private final Findings findings;

  /** Of a mapping that may be absent itself; then nothing in it is missing. */
  SectionReader(Optional<Mapping> mapping, Path path, Findings findings) {
    this.mapping = mapping;
    this.path = path;
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  Path path(Key<?> key) {
    return path.child(key.name());
  }

  /** The place of the key's value, else of the mapping. */
  Location locate(Key<?> key) {
    return node(key).or(() -> mapping).map(Node::location).orElseThrow();
  }

  /** Whether the user did not write the key. */
  boolean isAbsent(Key<?> key) {
    return node(key).isEmpty();
  }

  <T> Optional<T> value(Key<Shape.Value<T>> key) {
    return find(key).flatMap(node -> value(node, key.shape().format(), path(key)));
  }

  SectionReader section(Key<Shape.Section> key) {
    return new SectionReader(find(key).flatMap(SectionReader::asMapping), path(key), findings);
  }

  /** The single value, when the key has one and no mapping. */
  boolean isSection(Key<Shape.Either> key) {
    return node(key).filter(Mapping.class::isInstance).isPresent();
  }

  SectionReader detailed(Key<Shape.Either> key) {
    return new SectionReader(find(key).flatMap(SectionReader::asMapping), path(key), findings);
  }

  /** The items of a list of single values, in order; those that were refused are left out. */
  <T> List<T> values(Key<Shape.Items> key, Format<T> format) {
    List<T> values = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      value(items.get(i), format, path(key).item(i)).ifPresent(values::add);
    }
    return values;
  }

  /** The items of a list; empty without the key. */
  List<Node> items(Key<Shape.Items> key) {
    return find(key)
        .filter(Sequence.class::isInstance)
        .map(node -> ((Sequence) node).items())
        .orElse(List.of());
  }

  /** The entries of a dictionary by name; empty without the key. */
  <T> TreeMap<String, T> entries(Key<Shape.Dictionary> key, Format<T> format) {
    TreeMap<String, T> entries = new TreeMap<>();
    nodes(key)
        .forEach(
            (name, node) ->
                value(node, format, path(key).child(name)).ifPresent(v -> entries.put(name, v)));
    return entries;
  }

  /** The values of a dictionary by name, in the order of the file. */
  Map<String, Node> nodes(Key<Shape.Dictionary> key) {
    Map<String, Node> nodes = new java.util.LinkedHashMap<>();
    find(key)
        .flatMap(SectionReader::asMapping)
        .ifPresent(m -> m.entries().forEach((name, entry) -> nodes.put(name, entry.value())));
    return nodes;
  }

  /** What the text of the node means; a problem if it means nothing. */
  <T> Optional<T> value(Node node, Format<T> format, Path at) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    Optional<T> value = format.parse(scalar.text());
    if (value.isEmpty()) {
      findings.add(ValueProblems.invalid(at, scalar, format));
    }
    return value;
  }

  private Optional<Node> find(Key<?> key) {
    Optional<Node> node = node(key);
    if (node.isEmpty() && key.required() && mapping.isPresent()) {
      findings.add(
          ServiceProblems.MISSING_KEY.error(
              mapping.get().location(), path(key) + " must be set, but is missing", key.example()));
    }
    return node;
  }

  private Optional<Node> node(Key<?> key) {
    return mapping.flatMap(m -> m.get(key.name()));
  }

  private static Optional<Mapping> asMapping(Node node) {
    return node instanceof Mapping m ? Optional.of(m) : Optional.empty();
  }
}
