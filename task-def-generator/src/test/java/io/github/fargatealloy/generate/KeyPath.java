package io.github.fargatealloy.generate;

import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A key of the catalogue and the keys around it, from the top of a description. */
record KeyPath(List<Key<?>> keys) {

  /** What stands in these are keys that stand elsewhere already. */
  private static final Set<Key<?>> REPEATING =
      Set.of(ServiceKeys.ENVIRONMENTS, DestinationKeys.DESTINATIONS);

  /** Every key, each once. */
  static List<KeyPath> all() {
    List<KeyPath> all = new ArrayList<>();
    collect(new KeyPath(List.of()), ServiceKeys.ROOT, all);
    return all;
  }

  private static void collect(KeyPath around, Shape shape, List<KeyPath> all) {
    section(shape)
        .keys()
        .forEach(
            key -> {
              KeyPath path = around.and(key);
              all.add(path);
              if (!REPEATING.contains(key)) {
                collect(path, key.shape(), all);
              }
            });
  }

  private KeyPath and(Key<?> key) {
    List<Key<?>> longer = new ArrayList<>(keys);
    longer.add(key);
    return new KeyPath(List.copyOf(longer));
  }

  /**
   * The mapping that a shape takes, directly or within a list or a dictionary; else an empty one.
   */
  private static Shape.Section section(Shape shape) {
    if (shape instanceof Shape.Section section) {
      return section;
    }
    if (shape instanceof Shape.Either<?> either) {
      return either.section();
    }
    if (shape instanceof Shape.Items<?> items) {
      return section(items.item());
    }
    return shape instanceof Shape.Dictionary<?> dictionary
        ? section(dictionary.value())
        : new Shape.Section(List.of());
  }

  /** The paths of all keys that stand in a description. */
  static void present(Map<String, Object> description, Set<String> paths) {
    present("", ServiceKeys.ROOT, description, paths);
  }

  private static void present(String around, Shape shape, Object value, Set<String> paths) {
    if (value instanceof List<?> list && shape instanceof Shape.Items<?> items) {
      list.forEach(item -> present(around, items.item(), item, paths));
    } else if (value instanceof Map<?, ?> map && shape instanceof Shape.Dictionary<?> dictionary) {
      map.values().forEach(entry -> present(around, dictionary.value(), entry, paths));
    } else if (value instanceof Map<?, ?> map) {
      for (Key<?> key : section(shape).keys()) {
        if (map.containsKey(key.name())) {
          paths.add(around + "." + key.name());
          present(around + "." + key.name(), key.shape(), map.get(key.name()), paths);
        }
      }
    }
  }

  /** Gives the key a value at random; what must stand around it and does not is made as well. */
  void put(Map<String, Object> description, RandomDescriptions random) {
    Map<String, Object> place = description;
    for (Key<?> key : keys.subList(0, keys.size() - 1)) {
      place = inside(place, key, random);
    }
    Key<?> last = keys.get(keys.size() - 1);
    place.put(last.name(), random.valueOf(last));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inside(
      Map<String, Object> place, Key<?> key, RandomDescriptions random) {
    if (key.shape() instanceof Shape.Items<?>) {
      Map<String, Object> item = random.section(section(key.shape()));
      place.put(key.name(), List.of(item));
      return item;
    }
    Map<String, Object> present =
        place.get(key.name()) instanceof Map<?, ?> map
            ? (Map<String, Object>) map
            : new LinkedHashMap<>();
    place.put(key.name(), present);
    if (key.shape() instanceof Shape.Dictionary<?> dictionary) {
      return (Map<String, Object>)
          present.computeIfAbsent(
              dictionary.names().example(), name -> random.section(section(key.shape())));
    }
    if (present.isEmpty()) {
      present.putAll(random.section(section(key.shape())));
    }
    return present;
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    keys.forEach(key -> path.append('.').append(key.name()));
    return path.toString();
  }
}
