package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes where each value of a description was written: single values themselves, others by key. */
final class SourceMaps {
  private final Map<String, Location> locations = new HashMap<>();

  private SourceMaps() {}

  static SourceMap of(String file, Mapping description) {
    SourceMaps maps = new SourceMaps();
    maps.addAll(description, KeyPath.ROOT);
    return new SourceMap(file, maps.locations);
  }

  private void addAll(Mapping mapping, KeyPath path) {
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              Location key = entry.value() instanceof Scalar s ? s.location() : entry.key();
              add(entry.value(), path.child(name), key);
            });
  }

  private void add(Node node, KeyPath path, Location location) {
    locations.put(path.text(), location);
    if (node instanceof Mapping mapping) {
      addAll(mapping, path);
    } else if (node instanceof Sequence sequence) {
      List<Node> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        add(items.get(i), path.item(i), items.get(i).location());
      }
    }
  }
}
