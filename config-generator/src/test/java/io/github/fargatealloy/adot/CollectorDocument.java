package io.github.fargatealloy.adot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A collector's configuration as somebody asks for its parts. */
record CollectorDocument(Map<?, ?> yaml) {
  static CollectorDocument of(String text) {
    return new CollectorDocument(
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  boolean hasExtension(String name) {
    return map("extensions").containsKey(name)
        && list(map("service").get("extensions")).contains(name);
  }

  /**
   * Whether one pipeline has this receiver and this exporter, and between them these processors in
   * this order; all by their types.
   */
  boolean hasPipeline(String receiver, List<String> processors, String exporter) {
    return ((Map<?, ?>) map("service").get("pipelines"))
        .values().stream()
            .map(pipeline -> (Map<?, ?>) pipeline)
            .anyMatch(
                pipeline ->
                    types(pipeline.get("receivers")).contains(receiver)
                        && types(pipeline.get("exporters")).contains(exporter)
                        && contains(types(pipeline.get("processors")), processors));
  }

  /** Whether a component of the type has the value; of a list, one of its entries. */
  boolean hasSetting(String type, String path, String value) {
    return components(type).anyMatch(component -> values(component, path).anyMatch(value::equals));
  }

  boolean renames(String attribute, String dimension) {
    return hasSetting(
            "resource",
            "attributes",
            "action:insert from_attribute:" + attribute + " key:" + dimension)
        && deletes(attribute);
  }

  /** By its name or by a pattern. */
  boolean deletes(String attribute) {
    return hasSetting("resource", "attributes", "action:delete key:" + attribute)
        || components("resource")
            .flatMap(resource -> list(resource.get("attributes")).stream())
            .map(action -> (Map<?, ?>) action)
            .filter(action -> "delete".equals(action.get("action")))
            .filter(action -> action.containsKey("pattern"))
            .anyMatch(
                action ->
                    Pattern.compile(action.get("pattern").toString()).matcher(attribute).find());
  }

  private Stream<Map<?, ?>> components(String type) {
    return Stream.of("receivers", "processors", "exporters")
        .flatMap(section -> map(section).entrySet().stream())
        .filter(entry -> type(entry.getKey()).equals(type))
        .map(entry -> (Map<?, ?>) entry.getValue());
  }

  private static Stream<String> values(Map<?, ?> component, String path) {
    Object value = component;
    for (String key : path.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value instanceof List<?> list
        ? list.stream().map(CollectorDocument::text)
        : Stream.ofNullable(value).map(CollectorDocument::text);
  }

  private static String text(Object value) {
    return value instanceof Map<?, ?> map
        ? new TreeMap<>(map)
            .entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "))
        : value.toString();
  }

  private static boolean contains(List<String> all, List<String> inOrder) {
    int next = 0;
    for (String each : all) {
      if (next < inOrder.size() && each.equals(inOrder.get(next))) {
        next++;
      }
    }
    return next == inOrder.size();
  }

  private static List<String> types(Object names) {
    return list(names).stream().map(CollectorDocument::type).toList();
  }

  private static String type(Object name) {
    return name.toString().replaceFirst("/.*", "");
  }

  private Map<?, ?> map(String key) {
    return (Map<?, ?>) yaml.get(key);
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
