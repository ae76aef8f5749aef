package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.read.yaml.Node.Entry;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A description with one variant for each environment.
 *
 * @param base what all environments share
 * @param overlays what differs, by the environment's name; refused ones are left out
 * @param location of the key {@code environments}, else of the file
 * @param names of all environments in the order of the file
 */
record Environments(
    Mapping base, Map<String, Mapping> overlays, Location location, List<String> names) {

  static Environments of(Mapping whole) {
    Map<String, Entry> shared = new LinkedHashMap<>(whole.entries());
    Entry environments = shared.remove(ServiceKeys.ENVIRONMENTS.name());
    Mapping base = new Mapping(whole.location(), shared);
    Map<String, Mapping> overlays = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    if (environments != null && environments.value() instanceof Mapping byName) {
      byName
          .entries()
          .forEach(
              (name, entry) -> {
                names.add(name);
                if (entry.value() instanceof Mapping overlay) {
                  overlays.put(name, overlay);
                }
              });
    }
    Location location =
        environments == null ? Location.ofFile(whole.location().file()) : environments.key();
    return new Environments(base, overlays, location, names);
  }

  /** The description as it holds in the environment; empty when that was refused. */
  Optional<Mapping> choose(Optional<String> environment, Findings findings) {
    if (environment.isEmpty()) {
      return chooseNone(findings);
    }
    String name = environment.get();
    if (!names.contains(name)) {
      findings.add(unknown(name));
    }
    return Optional.ofNullable(overlays.get(name)).map(overlay -> Overlay.merge(base, overlay));
  }

  /** Without an environment the base must be whole. */
  private Optional<Mapping> chooseNone(Findings findings) {
    for (Key<?> key : ServiceKeys.ROOT.keys()) {
      List<String> having = having(key);
      if (key.required() && base.get(key.name()).isEmpty() && !having.isEmpty()) {
        findings.add(
            ServiceProblems.UNKNOWN_ENVIRONMENT.error(
                location,
                "an environment must be chosen, because %s is set only in %s, but none is"
                    .formatted(key.name(), Words.or(having)),
                "choose " + Words.or(having)));
        return Optional.empty();
      }
    }
    return Optional.of(base);
  }

  private List<String> having(Key<?> key) {
    return names.stream()
        .filter(name -> overlays.containsKey(name))
        .filter(name -> overlays.get(name).get(key.name()).isPresent())
        .toList();
  }

  private Problem unknown(String name) {
    return ServiceProblems.UNKNOWN_ENVIRONMENT.error(
        location,
        names.isEmpty()
            ? "environments must have the chosen \"%s\", but has none".formatted(name)
            : "the chosen environment must be %s, but is \"%s\"".formatted(Words.or(names), name),
        Nearest.to(name, names)
            .map(near -> "choose " + near)
            .orElse("environments:\n  " + name + ": {}"));
  }

  /** The variants of all environments but one, by their names. */
  Map<String, Mapping> othersThan(Optional<String> environment) {
    Map<String, Mapping> others = new LinkedHashMap<>();
    overlays.forEach((name, overlay) -> others.put(name, Overlay.merge(base, overlay)));
    environment.ifPresent(others::remove);
    return others;
  }
}
