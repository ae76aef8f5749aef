package io.github.fargatealloy.local.report;

import io.github.fargatealloy.local.sink.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spans of one trace as a tree, each level in the order of time.
 *
 * @param roots spans without a parent, and spans whose parent did not arrive
 */
public record TraceTree(String traceId, List<Node> roots) {

  /** A span and those that it caused. */
  public record Node(Span span, List<Node> children) {}

  /** One tree for each trace, in order of arrival; a span that arrived twice appears once. */
  public static List<TraceTree> of(List<Span> spans) {
    Map<String, Map<String, Span>> traces = new LinkedHashMap<>();
    for (Span span : spans) {
      traces
          .computeIfAbsent(span.traceId(), id -> new LinkedHashMap<>())
          .putIfAbsent(span.spanId(), span);
    }
    List<TraceTree> trees = new ArrayList<>();
    traces.forEach((id, byId) -> trees.add(tree(id, byId)));
    return trees;
  }

  private static TraceTree tree(String traceId, Map<String, Span> spans) {
    Map<String, List<Span>> byParent =
        spans.values().stream()
            .sorted(Comparator.comparingLong(Span::startNanos))
            .collect(Collectors.groupingBy(span -> parent(span, spans.keySet())));
    return new TraceTree(traceId, nodes(byParent, ""));
  }

  private static String parent(Span span, Set<String> arrived) {
    return arrived.contains(span.parentSpanId()) ? span.parentSpanId() : "";
  }

  private static List<Node> nodes(Map<String, List<Span>> byParent, String parent) {
    return byParent.getOrDefault(parent, List.of()).stream()
        .map(span -> new Node(span, nodes(byParent, span.spanId())))
        .toList();
  }
}
