package io.github.fargatealloy.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A picture in Mermaid's language, drawn from a generated configuration and nothing else. */
final class Flowchart {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^([a-z][\\w.]*)(?: \"(\\w+)\")? \\{$(.*?)^}$");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?m)^\\t+(\\w+) += (\\[[^\\]]*]|[a-z].*)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\b([a-z]+(?:\\.[a-z_0-9]+)+)\\.(\\w+)\\.(input|receiver|targets)\\b");
  private static final Set<String> SIGNALS = Set.of("metrics", "logs", "traces");

  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> arrows = new LinkedHashMap<>();

  private Flowchart() {}

  static String ofAlloy(String config) {
    Flowchart chart = new Flowchart();
    BLOCK
        .matcher(config)
        .results()
        .forEach(block -> chart.arrowsOf(node(block.group(1), block.group(2)), block.group(3)));
    return chart.text();
  }

  static String ofAdot(String yaml) {
    Flowchart chart = new Flowchart();
    Map<?, ?> config = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<?, ?> pipelines = (Map<?, ?>) ((Map<?, ?>) config.get("service")).get("pipelines");
    pipelines.forEach((name, stages) -> chart.pipeline(name.toString(), (Map<?, ?>) stages));
    return chart.text();
  }

  /** Where each container's output goes. */
  static String ofContainers(String taskDefinition) {
    Flowchart chart = new Flowchart();
    try {
      for (JsonNode container :
          new ObjectMapper().readTree(taskDefinition).get("containerDefinitions")) {
        chart.arrow(
            container.get("name").asText(),
            "stdout",
            container.at("/logConfiguration/logDriver").asText());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a task definition", e);
    }
    return chart.text();
  }

  private void arrowsOf(String from, String body) {
    Matcher assignment = ASSIGNMENT.matcher(body);
    while (assignment.find()) {
      Matcher reference = REFERENCE.matcher(assignment.group(2));
      while (reference.find()) {
        String other = node(reference.group(1), reference.group(2));
        if (reference.group(3).equals("targets")) {
          arrow(other, "", from);
        } else {
          arrow(from, SIGNALS.contains(assignment.group(1)) ? assignment.group(1) : "", other);
        }
      }
    }
  }

  private void pipeline(String name, Map<?, ?> stages) {
    List<List<?>> steps =
        Stream.concat(
                Stream.of((List<?>) stages.get("receivers")),
                Stream.concat(
                    processors(stages).map(step -> List.of(step + " " + name)),
                    Stream.of((List<?>) stages.get("exporters"))))
            .toList();
    String signal = name.replaceFirst("/.*", "");
    for (int i = 1; i < steps.size(); i++) {
      for (Object from : steps.get(i - 1)) {
        for (Object to : steps.get(i)) {
          arrow(from.toString(), signal, to.toString());
        }
      }
    }
  }

  private static Stream<?> processors(Map<?, ?> stages) {
    return stages.get("processors") instanceof List<?> processors
        ? processors.stream()
        : Stream.empty();
  }

  private static String node(String type, String label) {
    return label == null ? type : type.replace("otelcol.", "") + " " + label;
  }

  private void arrow(String from, String signal, String to) {
    Set<String> signals =
        arrows.computeIfAbsent(id(from) + " %s " + id(to), key -> new TreeSet<>());
    if (!signal.isEmpty()) {
      signals.add(signal);
    }
  }

  private String id(String node) {
    return nodes.computeIfAbsent(node, key -> "n" + nodes.size());
  }

  private String text() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    nodes.forEach(
        (name, id) -> text.append("  %s[\"%s\"]\n".formatted(id, name.replaceFirst(" ", "<br>"))));
    arrows.forEach(
        (arrow, signals) -> {
          String label = signals.isEmpty() ? "-->" : "-->|" + String.join(", ", signals) + "|";
          text.append("  ").append(arrow.formatted(label)).append('\n');
        });
    return text.toString();
  }
}
