package io.github.fargatealloy.taskdefinition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The containers of a stopping task that stop one after the other and may take longest. <a
 * href="https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/dependencygraph/graph.go">A
 * container stops after those that depend on it</a>, and each has the time of its own stopTimeout.
 */
public final class StopChain {
  /** Of the others, the container has ended before. */
  private static final Set<String> RUNNING = Set.of("START", "HEALTHY");

  private static final int DEFAULT_STOP_SECONDS = 30;

  private final Map<String, JsonNode> containers = new HashMap<>();

  private StopChain(JsonNode definition) {
    definition
        .path("containerDefinitions")
        .forEach(container -> containers.put(container.path("name").asText(), container));
  }

  /** A container and its share of the time. */
  public record Link(String container, int seconds) {}

  /** The first to stop first; empty for a definition without containers. */
  public static List<Link> of(JsonNode definition) {
    StopChain all = new StopChain(definition);
    List<Link> longest = List.of();
    for (JsonNode container : definition.path("containerDefinitions")) {
      List<Link> chain = all.from(container.path("name").asText(), all.containers.size());
      longest = seconds(chain) > seconds(longest) ? chain : longest;
    }
    return longest;
  }

  public static int seconds(List<Link> chain) {
    return chain.stream().mapToInt(Link::seconds).sum();
  }

  /**
   * @param depth how many more there may be: a circle is another rule's to refuse
   */
  private List<Link> from(String name, int depth) {
    JsonNode container = containers.get(name);
    if (container == null || depth == 0) {
      return List.of();
    }
    List<Link> after = List.of();
    for (JsonNode dependency : container.path("dependsOn")) {
      if (RUNNING.contains(dependency.path("condition").asText())) {
        List<Link> chain = from(dependency.path("containerName").asText(), depth - 1);
        after = seconds(chain) > seconds(after) ? chain : after;
      }
    }
    List<Link> whole = new ArrayList<>();
    whole.add(new Link(name, container.path("stopTimeout").asInt(DEFAULT_STOP_SECONDS)));
    whole.addAll(after);
    return whole;
  }
}
