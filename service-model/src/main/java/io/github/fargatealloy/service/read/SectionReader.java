package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the values of one mapping, whose structure has been checked. What is absent and what was
 * refused both read as empty; only {@link #isAbsent} tells them apart.
 */
final class SectionReader {
  private final Optional<Mapping> mapping;
  private final Location location;
  private final KeyPath path;
  private final Findings findings;

  private SectionReader(
      Optional<Mapping> mapping, Location location, KeyPath path, Findings findings) {
    this.mapping = mapping;
    this.location = location;
    this.path = path;
    this.findings = findings;
  }

  static SectionReader of(Mapping mapping, KeyPath path, Findings findings) {
    return new SectionReader(Optional.of(mapping), mapping.location(), path, findings);
  }

  KeyPath path() {
    return path;
  }

  /** The place of the mapping, else of what is around it. */
  Location location() {
    return location;
  }

  /** Whether anything was refused so far, here or elsewhere in the description. */
  boolean hasErrors() {
    return findings.hasErrors();
  }

  /** Refuses the key's value, or that the key is absent. */
  void refuse(ProblemCode code, Key<?> key, String message, String fix) {
    refuse(code, locate(key), message, fix);
  }

  void refuse(ProblemCode code, Location place, String message, String fix) {
    findings.add(code.error(place, message, fix));
  }

  /** Warns of the key's value. */
  void warn(ProblemCode code, Key<?> key, String message, String fix) {
    findings.add(code.warning(locate(key), message, fix));
  }

  /** Refuses that the key is absent, if it is: other values make it a required one. */
  void need(Key<?> key, String why) {
    if (isAbsent(key)) {
      refuse(
          ServiceProblems.NEEDED_KEY,
          location,
          "%s must be set, because %s, but is missing".formatted(path(key), why),
          key.example());
    }
  }

  KeyPath path(Key<?> key) {
    return path.child(key.name());
  }

  /** The place of the key's value, else of what is around it. */
  Location locate(Key<?> key) {
    return node(key).map(Node::location).orElse(location);
  }

  /** The text of the key's value, quoted for a message. */
  String written(Key<?> key) {
    return node(key)
        .map(node -> node instanceof Scalar scalar ? ValueProblems.quoted(scalar) : node.kind())
        .orElse("missing");
  }

  /** Whether a message may repeat the key's value. */
  boolean isShown(Key<?> key) {
    return node(key).filter(n -> n instanceof Scalar s && ValueProblems.isShown(s)).isPresent();
  }

  /** Whether the user did not write the key. */
  boolean isAbsent(Key<?> key) {
    return node(key).isEmpty();
  }

  <T> Optional<T> value(Key<Shape.Value<T>> key) {
    return find(key).flatMap(node -> value(node, key.shape().format(), path(key)));
  }

  /** A section that is absent as a whole misses nothing. */
  SectionReader section(Key<Shape.Section> key) {
    SectionReader section = within(key);
    section.require(key.shape());
    return section;
  }

  /** The section, if the user wrote it. */
  Optional<SectionReader> optional(Key<Shape.Section> key) {
    return isAbsent(key) ? Optional.empty() : Optional.of(section(key)).filter(s -> s.isThere());
  }

  private boolean isThere() {
    return mapping.isPresent();
  }

  /**
   * The single value of a key that takes a single value or a mapping; empty if it has the latter.
   */
  <T> Optional<T> simple(Key<Shape.Either<T>> key) {
    return find(key).flatMap(node -> value(node, key.shape().value().format(), path(key)));
  }

  /** Whether a key that takes one value or a list has a list. */
  boolean isList(Key<? extends Shape.OneOrMore<?>> key) {
    return node(key).filter(Sequence.class::isInstance).isPresent();
  }

  /** The values of a key that takes one or a list, in order, without those that were refused. */
  <T> List<T> several(Key<Shape.OneOrMore<T>> key) {
    Format<T> format = key.shape().item().format();
    return find(key).stream()
        .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.of(node))
        .flatMap(item -> value(item, format, path(key)).stream())
        .toList();
  }

  /**
   * The section that an item of a list is.
   *
   * @param at the item's own path
   */
  SectionReader item(Mapping item, KeyPath at) {
    return of(item, at, findings);
  }

  /** The sections of a dictionary by their names, in the order of the file. */
  Map<String, SectionReader> sections(Key<Shape.Dictionary<Shape.Section>> key) {
    Map<String, SectionReader> sections = new LinkedHashMap<>();
    dictionary(key)
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Mapping inner) {
                SectionReader section = of(inner, path(key).child(name), findings);
                section.require(key.shape().value());
                sections.put(name, section);
              }
            });
    return sections;
  }

  private void require(Shape.Section section) {
    List<String> names = section.oneNeeded();
    boolean missing =
        mapping.isPresent() && !names.isEmpty() && names.stream().noneMatch(this::isWritten);
    if (missing) {
      refuse(
          ServiceProblems.MISSING_KEY,
          location,
          path + " must have " + Words.or(names) + ", but has none of them",
          section.entries());
    }
  }

  private boolean isWritten(String name) {
    return mapping.flatMap(m -> m.get(name)).isPresent();
  }

  /**
   * The mapping of a key that takes a single value or a mapping; empty unless it has the latter.
   */
  Optional<SectionReader> detailed(Key<? extends Shape.Either<?>> key) {
    SectionReader details = within(key);
    return details.mapping.isPresent() ? Optional.of(details) : Optional.empty();
  }

  /** The items of a list of single values, without those that were refused. */
  <T> List<T> values(Key<Shape.Items<Shape.Value<T>>> key) {
    return items(key).stream()
        .flatMap(item -> value(item, key.shape().item().format(), path(key)).stream())
        .toList();
  }

  /** The items of a list; empty without the key. */
  List<Node> items(Key<? extends Shape.Items<?>> key) {
    return find(key)
        .filter(Sequence.class::isInstance)
        .map(node -> ((Sequence) node).items())
        .orElse(List.of());
  }

  /** The entries of a dictionary of single values, without those that were refused. */
  <T> SortedMap<String, T> entries(Key<Shape.Dictionary<Shape.Value<T>>> key) {
    SortedMap<String, T> entries = new TreeMap<>();
    dictionary(key)
        .forEach(
            (name, entry) ->
                value(entry.value(), key.shape().value().format(), path(key).child(name))
                    .ifPresent(value -> entries.put(name, value)));
    return entries;
  }

  /** The entries of a dictionary in the order of the file; empty without the key. */
  Map<String, Node.Entry> dictionary(Key<? extends Shape.Dictionary<?>> key) {
    return within(key).mapping.map(Mapping::entries).orElse(Map.of());
  }

  /** What the text of the node means; a problem if it means nothing. */
  <T> Optional<T> value(Node node, Format<T> format, KeyPath at) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    Optional<T> value = format.parse(scalar.text());
    if (value.isEmpty()) {
      findings.add(ValueProblems.invalid(at, scalar, format));
    }
    return value;
  }

  private SectionReader within(Key<?> key) {
    Optional<Mapping> inner =
        find(key).flatMap(node -> node instanceof Mapping m ? Optional.of(m) : Optional.empty());
    return new SectionReader(inner, locate(key), path(key), findings);
  }

  private Optional<Node> find(Key<?> key) {
    Optional<Node> node = node(key);
    if (node.isEmpty() && key.required() && mapping.isPresent()) {
      refuse(
          ServiceProblems.MISSING_KEY,
          location,
          path(key) + " must be set, but is missing",
          key.example());
    }
    return node;
  }

  private Optional<Node> node(Key<?> key) {
    return mapping.flatMap(m -> m.get(key.name()));
  }
}
