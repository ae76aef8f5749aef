package io.github.fargatealloy.taskdefinition.check.rule.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ways from a container to others that lead back to it. */
final class Loops {
  private Loops() {}

  /**
   * Loops that share no container, each the shortest from its first container.
   *
   * @param targets where a container leads to, itself not among them
   */
  static List<List<String>> among(
      Collection<String> names, Function<String, List<String>> targets) {
    List<List<String>> loops = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (String name : names) {
      from(name, targets)
          .filter(loop -> loop.stream().noneMatch(reported::contains))
          .ifPresent(
              loop -> {
                reported.addAll(loop);
                loops.add(loop);
              });
    }
    return loops;
  }

  /** {@code a → b → a}. */
  static String written(List<String> loop) {
    return String.join(" → ", loop) + " → " + loop.get(0);
  }

  private static Optional<List<String>> from(String start, Function<String, List<String>> targets) {
    Map<String, List<String>> ways = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    ways.put(start, List.of(start));
    while (!next.isEmpty()) {
      String name = next.remove();
      for (String target : targets.apply(name)) {
        if (target.equals(start)) {
          return Optional.of(ways.get(name));
        }
        List<String> way = new ArrayList<>(ways.get(name));
        way.add(target);
        if (ways.putIfAbsent(target, way) == null) {
          next.add(target);
        }
      }
    }
    return Optional.empty();
  }
}
