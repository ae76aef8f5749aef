package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.StartCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
