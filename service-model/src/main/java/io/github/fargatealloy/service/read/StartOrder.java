package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.StartCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the application and the containers of a description wait for. It is also the order of their
 * end, turned round: <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">a
 * container stops after those that depend on it</a>.
 *
 * @param waits what each waits for, by name
 */
record StartOrder(SortedMap<String, SortedMap<String, StartCondition>> waits) {

  /** The application waits for what runs first, too. */
  static StartOrder of(String service, AppContainer app, List<ExtraContainer> containers) {
    SortedMap<String, SortedMap<String, StartCondition>> waits = new TreeMap<>();
    SortedMap<String, StartCondition> ofApp = new TreeMap<>(app.dependsOn());
    for (ExtraContainer container : containers) {
      waits.put(container.name(), container.dependsOn());
      if (container.runFirst()) {
        ofApp.putIfAbsent(container.name(), StartCondition.SUCCESS);
      }
    }
    waits.put(service, ofApp);
    return new StartOrder(waits);
  }

  /** Those that must have ended before others start. */
  Set<String> ended() {
    Set<String> ended = new TreeSet<>();
    for (SortedMap<String, StartCondition> conditions : waits.values()) {
      conditions.forEach(
          (name, condition) -> {
            if (condition.needsAnEnd()) {
              ended.add(name);
            }
          });
    }
    return ended;
  }

  /** Names of containers that wait for each other, the first again at the end. */
  Optional<List<String>> cycle() {
    return waits.keySet().stream().flatMap(name -> cycle(name).stream()).findFirst();
  }

  private Optional<List<String>> cycle(String name) {
    return back(name, name, new ArrayList<>(List.of(name)), new ArrayList<>());
  }

  private Optional<List<String>> back(
      String to, String from, List<String> path, List<String> visited) {
    for (String next : waits.getOrDefault(from, new TreeMap<>()).keySet()) {
      if (next.equals(to)) {
        path.add(to);
        return Optional.of(path);
      }
      if (!visited.contains(next)) {
        visited.add(next);
        path.add(next);
        Optional<List<String>> found = back(to, next, path, visited);
        if (found.isPresent()) {
          return found;
        }
        path.remove(path.size() - 1);
      }
    }
    return Optional.empty();
  }

  /**
   * Those that stop one after another and take longest, the first to stop first; there is no cycle.
   *
   * @param seconds that each takes, by name; those without have ended long before
   */
  List<String> slowestStop(Map<String, Integer> seconds) {
    List<String> slowest = List.of();
    for (String name : seconds.keySet()) {
      List<String> chain = slowestStop(name, seconds);
      if (sum(chain, seconds) > sum(slowest, seconds)) {
        slowest = chain;
      }
    }
    return slowest;
  }

  private List<String> slowestStop(String name, Map<String, Integer> seconds) {
    List<String> slowest = List.of();
    for (String next : waits.getOrDefault(name, new TreeMap<>()).keySet()) {
      List<String> chain = seconds.containsKey(next) ? slowestStop(next, seconds) : List.of();
      if (sum(chain, seconds) > sum(slowest, seconds)) {
        slowest = chain;
      }
    }
    List<String> whole = new ArrayList<>(List.of(name));
    whole.addAll(slowest);
    return whole;
  }

  private static int sum(List<String> chain, Map<String, Integer> seconds) {
    return chain.stream().mapToInt(seconds::get).sum();
  }
}
