package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Entry;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a tree with the catalogue of keys: names, kinds and, where no placeholder is left to
 * resolve, formats. All environments are judged, so that a mistake in one that is not chosen shows
 * early.
 */
final class Structure {
  private final Findings findings;

  Structure(Findings findings) {
    this.findings = findings;
  }

  /** The tree without its unknown keys, and with everything else that is wrong marked as broken. */
  Node check(Node node, Shape shape, KeyPath path) {
    if (node instanceof Node.Broken) {
      return node;
    }
    if (shape instanceof Shape.Either<?> either && node instanceof Mapping) {
      return check(node, either.section(), path);
    }
    if (shape instanceof Shape.Either<?> either && isText(node)) {
      return check(node, either.value(), path);
    }
    if (shape instanceof Shape.Value<?> value && isText(node)) {
      return value((Scalar) node, value, path);
    }
    if (shape instanceof Shape.Section section && node instanceof Mapping mapping) {
      return section(mapping, section, path);
    }
    if (shape instanceof Shape.Dictionary<?> dictionary && node instanceof Mapping mapping) {
      return dictionary(mapping, dictionary, path);
    }
    if (shape instanceof Shape.Items<?> items && node instanceof Sequence sequence) {
      return items(sequence, items, path);
    }
    if (shape instanceof Shape.OneOrMore<?> values) {
      return node instanceof Sequence sequence
          ? items(sequence, new Shape.Items<>(values.item()), path)
          : check(node, values.item(), path);
    }
    findings.add(ValueProblems.wrongType(path, node, shape));
    return new Node.Broken(node.location());
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && !scalar.isNull();
  }

  private Node value(Scalar scalar, Shape.Value<?> value, KeyPath path) {
    boolean known = !Placeholders.areIn(scalar.text());
    if (known && value.format().parse(scalar.text()).isEmpty()) {
      findings.add(ValueProblems.invalid(path, scalar, value.format()));
      return new Node.Broken(scalar.location());
    }
    return scalar;
  }

  private Node section(Mapping mapping, Shape.Section section, KeyPath path) {
    Map<String, Entry> known = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              section
                  .find(name)
                  .ifPresentOrElse(
                      key -> known.put(name, checked(entry, key, path)),
                      () -> {
                        UnknownKey unknown =
                            UnknownKey.of(
                                path, name, entry.key(), section, mapping.entries().keySet());
                        findings.add(unknown.problem());
                        unknown.meant().ifPresent(meant -> known.put(meant, broken(entry)));
                        neededInstead(section, unknown, mapping)
                            .ifPresent(needed -> known.putIfAbsent(needed, broken(entry)));
                        unknown
                            .section()
                            .filter(moved -> mapping.get(moved).isEmpty())
                            .ifPresent(moved -> known.putIfAbsent(moved, broken(entry)));
                      });
            });
    return new Mapping(mapping.location(), known);
  }

  /** Where one of several keys is needed, an unknown one was probably meant for it. */
  private static Optional<String> neededInstead(
      Shape.Section section, UnknownKey unknown, Mapping mapping) {
    boolean unmet = section.oneNeeded().stream().allMatch(name -> mapping.get(name).isEmpty());
    return unmet && unknown.meant().isEmpty()
        ? section.oneNeeded().stream().findFirst()
        : Optional.empty();
  }

  private Entry checked(Entry entry, Key<?> key, KeyPath path) {
    return new Entry(entry.key(), check(entry.value(), key.shape(), path.child(key.name())));
  }

  private static Entry broken(Entry entry) {
    return new Entry(entry.key(), new Node.Broken(entry.key()));
  }

  private Node dictionary(Mapping mapping, Shape.Dictionary<?> dictionary, KeyPath path) {
    Map<String, Entry> checked = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (isName(name, dictionary)) {
                Node value = emptySectionIfNull(entry.value(), dictionary.value());
                checked.put(
                    name,
                    new Entry(entry.key(), check(value, dictionary.value(), path.child(name))));
              } else {
                findings.add(ValueProblems.invalidName(path, name, entry, dictionary.names()));
              }
            });
    return new Mapping(mapping.location(), checked);
  }

  private static boolean isName(String name, Shape.Dictionary<?> dictionary) {
    return dictionary.names().parse(name).isPresent() && !CredentialShape.mayBeSecret(name);
  }

  /** An environment that changes nothing is most naturally written as a name and a colon. */
  private static Node emptySectionIfNull(Node node, Shape shape) {
    boolean empty = node instanceof Scalar scalar && scalar.isNull();
    return empty && shape instanceof Shape.Section ? new Mapping(node.location(), Map.of()) : node;
  }

  private Node items(Sequence sequence, Shape.Items<?> items, KeyPath path) {
    List<Node> checked = new ArrayList<>();
    for (Node item : sequence.items()) {
      checked.add(check(item, items.item(), path.item(checked.size())));
    }
    return new Sequence(sequence.location(), checked);
  }
}
