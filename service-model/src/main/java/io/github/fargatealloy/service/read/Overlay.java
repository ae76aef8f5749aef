package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Entry;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays one mapping over another: mappings merge, everything else replaces. */
final class Overlay {
  private Overlay() {}

  /** Every value of the result keeps the place where it was written. */
  static Mapping merge(Mapping base, Mapping overlay) {
    Map<String, Entry> merged = new LinkedHashMap<>(base.entries());
    overlay
        .entries()
        .forEach(
            (name, over) ->
                merged.merge(name, over, (under, o) -> new Entry(o.key(), merge(under, o))));
    return new Mapping(base.location(), merged);
  }

  private static Node merge(Entry under, Entry over) {
    return under.value() instanceof Mapping base && over.value() instanceof Mapping overlay
        ? merge(base, overlay)
        : over.value();
  }
}
