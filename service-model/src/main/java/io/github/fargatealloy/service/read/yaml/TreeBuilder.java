package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.read.secret.Quoted;
import io.github.fargatealloy.service.read.yaml.Node.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Builds the tree from the parser's events, and keeps it small. */
final class TreeBuilder {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NODES = 10_000;

  private record Anchored(Node node, int size) {}

  private final SourceText source;
  private final Parser events;
  private final Findings findings;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int size;
  private int depth;

  TreeBuilder(SourceText source, Parser events, Findings findings) {
    this.source = source;
    this.events = events;
    this.findings = findings;
  }

  Location location(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return source.at(source.offset(mark.getLine(), mark.getColumn()));
  }

  /** The node whose first event comes next. */
  Node node() {
    Event event = events.next();
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    NodeEvent start = (NodeEvent) event;
    int before = size;
    grow(1, start);
    refuseTag(start);
    Node node = start instanceof ScalarEvent scalar ? scalar(scalar) : collection(start);
    start.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, size - before)));
    return node;
  }

  private Node scalar(ScalarEvent event) {
    return new Node.Scalar(location(event), event.getValue(), event.isPlain());
  }

  private Node collection(NodeEvent start) {
    if (++depth > MAX_DEPTH) {
      throw new TooMuchYaml(
          YamlProblems.YAML_FEATURE.error(
              location(start),
              "values must be nested at most " + MAX_DEPTH + " deep, but are nested deeper here",
              "flatten the file: the deepest key of a description has 4 levels"));
    }
    Node node = start.getEventId() == ID.SequenceStart ? sequence(start) : mapping(start);
    depth--;
    return node;
  }

  private Node sequence(NodeEvent start) {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(ID.SequenceEnd)) {
      items.add(node());
    }
    events.next();
    return new Node.Sequence(location(start), items);
  }

  private Node mapping(NodeEvent start) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    boolean everyKeyIsText = true;
    while (!events.checkEvent(ID.MappingEnd)) {
      Node key = node();
      Node value = node();
      Optional<String> text = text(key);
      everyKeyIsText &= text.isPresent();
      text.ifPresent(name -> put(entries, name, new Entry(key.location(), value)));
    }
    events.next();
    return everyKeyIsText
        ? new Node.Mapping(location(start), entries)
        : new Node.Broken(location(start));
  }

  private Optional<String> text(Node key) {
    if (!(key instanceof Node.Scalar scalar)) {
      findings.add(
          YamlProblems.YAML_FEATURE.error(
              key.location(),
              "a key must be text, but is " + key.kind(),
              "put quotes around text that starts with { or ["));
      return Optional.empty();
    }
    if (scalar.plain() && scalar.text().equals("<<")) {
      findings.add(
          YamlProblems.YAML_FEATURE.error(
              key.location(),
              "mappings must be written out, but this one merges another with <<",
              "repeat the keys, or let environments override a common part"));
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private void put(Map<String, Entry> entries, String name, Entry entry) {
    Entry first = entries.putIfAbsent(name, entry);
    if (first != null) {
      String key = Quoted.key(name);
      findings.add(
          YamlProblems.DUPLICATE_KEY.error(
              entry.key(),
              "%s must be set once, but is already set on line %s"
                  .formatted(key, first.key().line()),
              "keep one of the two"));
    }
  }

  private Node aliased(AliasEvent alias) {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      findings.add(
          YamlProblems.YAML_FEATURE.error(
              location(alias),
              "an alias must follow the anchor that it names, but there is none",
              "put quotes around text that starts with *, or define the anchor above"));
      return new Node.Broken(location(alias));
    }
    grow(anchored.size(), alias);
    return anchored.node();
  }

  private void grow(int nodes, NodeEvent event) {
    size += nodes;
    if (size > MAX_NODES) {
      throw new TooMuchYaml(
          YamlProblems.YAML_FEATURE.error(
              location(event),
              "the file must hold at most 10,000 values, but holds more once its aliases are"
                  + " expanded",
              "write out what the aliases repeat, once"));
    }
  }

  private void refuseTag(NodeEvent event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      findings.add(
          YamlProblems.YAML_FEATURE.error(
              location(event),
              "values must have no YAML tag, but this one has one",
              "remove the tag, or put quotes around text that starts with !"));
    }
  }
}
