package io.github.fargatealloy.generate;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.cost.PriceTableReader;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.read.keys.Key;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Descriptions that grow at random, key by key, as long as they are accepted. Keys that no
 * description has yet are preferred, so that all of them occur.
 */
final class AcceptedDescriptions {
  private static final int MOST_KEYS_ADDED = 8;

  private final Path file;
  private final List<KeyPath> keys = KeyPath.all();
  private final Set<String> present = new LinkedHashSet<>();
  private final List<Accepted> accepted = new ArrayList<>();

  /** What one description became. */
  record Accepted(long seed, String description, Artifacts artifacts) {
    @Override
    public String toString() {
      return "seed " + seed + "\n" + description;
    }
  }

  /**
   * @param directory for the files that a description may name
   */
  AcceptedDescriptions(Path directory) throws IOException {
    this.file = directory.resolve("service.yaml");
    try (InputStream prices =
        PriceTableReader.class.getResourceAsStream("fargate-prices.properties")) {
      Files.copy(prices, directory.resolve("fargate-prices.properties"));
    }
    Files.writeString(
        directory.resolve("task-definition.patch.json"), "{ \"pidMode\": \"task\" }\n");
    Path templates = Files.createDirectories(directory.resolve("alloy/templates"));
    Files.writeString(
        templates.getParent().resolve("extra.alloy"), "logging {\n\tlevel = \"warn\"\n}\n");
    Files.writeString(
        templates.resolve("otelcol.auth.basic.alloy.mustache"),
        "otelcol.auth.basic \"{{label}}\" {\n\tusername = {{{username}}}\n\tpassword = {{{password}}}\n}\n");
  }

  List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  /** Keys that stand in none of them. */
  List<String> absent() {
    return keys.stream().map(KeyPath::toString).filter(key -> !present.contains(key)).toList();
  }

  /** One more description, and what it was on its way. */
  void grow(long seed) {
    RandomDescriptions random = new RandomDescriptions(seed);
    Map<String, Object> description = smallest(random);
    if (!accept(seed, description)) {
      return;
    }
    for (int i = 0; i < MOST_KEYS_ADDED; i++) {
      Map<String, Object> longer = copy(description);
      next(random).put(longer, random);
      if (accept(seed, longer)) {
        description = longer;
      }
    }
  }

  private KeyPath next(RandomDescriptions random) {
    List<KeyPath> wanted = keys.stream().filter(key -> !present.contains(key.toString())).toList();
    return random.oneOf(wanted.isEmpty() || random.heads() ? keys : wanted);
  }

  static Map<String, Object> smallest(RandomDescriptions random) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("service", "orders");
    description.put(
        "image",
        random.heads()
            ? "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3"
            : "registry.example.com/orders:1.2.3");
    description.put("region", "eu-west-1");
    description.put("account", "\"111122223333\"");
    Map<String, Object> task = new LinkedHashMap<>(Map.of("cpu", "1 vCPU", "memory", "4 GB"));
    description.put("task", task);
    if (random.heads()) {
      // What some keys refer to.
      description.put("ports", List.of("8080", "9090"));
      description.put("variables", new LinkedHashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "test")));
      Map<String, Object> containers = new LinkedHashMap<>();
      for (String name : List.of("nginx", "cache")) {
        containers.put(name, new LinkedHashMap<>(Map.of("image", "nginx:1.27")));
      }
      description.put("containers", containers);
    }
    if (random.heads()) {
      // One needs the other.
      task.put("launch-type", random.heads() ? "ec2" : "managed-instances");
      description.put("deploy", new LinkedHashMap<>(Map.of("capacity-provider", "instances")));
    }
    Map<String, Object> destination = new LinkedHashMap<>();
    Key<?> kind = random.oneOf(DestinationKeys.KINDS.keys());
    destination.put(kind.name(), random.valueOf(kind));
    description.put("telemetry", new LinkedHashMap<>(Map.of("destination", destination)));
    return description;
  }

  private boolean accept(long seed, Map<String, Object> description) {
    String yaml = RandomDescriptions.yaml(description);
    Checked<Artifacts> artifacts = generated(seed, yaml, description.containsKey("environments"));
    if (artifacts.value().isEmpty()) {
      return false;
    }
    KeyPath.present(description, present);
    accepted.add(new Accepted(seed, yaml, artifacts.value().get()));
    return true;
  }

  private Checked<Artifacts> generated(long seed, String yaml, boolean environments) {
    ReadOptions options =
        new ReadOptions(
            environments ? Optional.of("production") : Optional.empty(), Map.of(), Map.of());
    try {
      return ServiceGenerator.generate(Files.writeString(file, yaml), options);
    } catch (IOException | RuntimeException e) {
      throw new AssertionError("seed " + seed + " fails\n" + yaml, e);
    }
  }

  private static Map<String, Object> copy(Map<?, ?> mapping) {
    Map<String, Object> copy = new LinkedHashMap<>();
    mapping.forEach(
        (name, value) ->
            copy.put((String) name, value instanceof Map<?, ?> inner ? copy(inner) : value));
    return copy;
  }
}
