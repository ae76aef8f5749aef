package io.github.fargatealloy.alloy.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The bodies that several blocks have in common, read when a block first asks for one. */
final class SharedBodies {
  private final CatalogText text;
  private final Map<String, BodySchema> read = new ConcurrentHashMap<>();

  SharedBodies(CatalogText text) {
    this.text = text;
  }

  BodySchema body(String name) {
    BodySchema known = read.get(name);
    if (known != null) {
      return known;
    }
    BodySchema body = new BodyReader(text.shared().get(name).lines(), this).read();
    BodySchema first = read.putIfAbsent(name, body);
    return first == null ? body : first;
  }

  /** The place of a shared body in a block. */
  Supplier<BodySchema> reference(String name) {
    return new Reference(this, name);
  }

  private record Reference(SharedBodies bodies, String name) implements Supplier<BodySchema> {
    @Override
    public BodySchema get() {
      return bodies.body(name);
    }
  }
}
