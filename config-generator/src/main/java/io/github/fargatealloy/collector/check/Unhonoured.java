package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.ArrayList;
import java.util.List;

/** Finds the keys of {@code telemetry} that were written in vain. */
final class Unhonoured {
  private Unhonoured() {}

  /** Paths of the outermost ones, in the order of the documentation. */
  static List<Written> by(CollectedBy collector, SourceMap sources) {
    List<Written> found = new ArrayList<>();
    collect(ServiceKeys.TELEMETRY, "telemetry", collector, sources, found);
    return found;
  }

  /** A key where it was written. */
  record Written(Key<?> key, String path) {}

  private static void collect(
      Key<?> around, String path, CollectedBy collector, SourceMap sources, List<Written> found) {
    for (Key<?> key : within(around.shape())) {
      String at = path + "." + key.name();
      if (!sources.has(at)) {
        continue;
      }
      if (key.honouredBy().isEmpty() || key.honouredBy().contains(collector)) {
        collect(key, at, collector, sources, found);
      } else {
        found.add(new Written(key, at));
      }
    }
  }

  private static List<Key<?>> within(Shape shape) {
    if (shape instanceof Shape.Section section) {
      return section.keys();
    }
    return shape instanceof Shape.Either<?> either ? either.section().keys() : List.of();
  }
}
