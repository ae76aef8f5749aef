package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.read.secret.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key that its mapping does not know.
 *
 * @param meant the key of this mapping that was meant, if it can be guessed
 */
record UnknownKey(Problem problem, Optional<String> meant) {
  private static final Map<String, String> SYNONYMS =
      Map.of("name", "service", "env", "variables", "environment", "variables");

  static UnknownKey of(KeyPath mapping, String name, Location location, Shape.Section section) {
    Optional<String> meant = nearest(name, section);
    String where = mapping.text().isEmpty() ? "a key" : "a key of " + mapping;
    Problem problem =
        ServiceProblems.UNKNOWN_KEY.error(
            location,
            "%s must be %s, but is %s".formatted(where, Words.or(section.names()), Quoted.of(name)),
            meant.map(key -> key + ":").orElseGet(() -> elsewhere(name)));
    return new UnknownKey(problem, meant);
  }

  private static Optional<String> nearest(String name, Shape.Section section) {
    Optional<String> synonym =
        Optional.ofNullable(SYNONYMS.get(name)).filter(key -> section.find(key).isPresent());
    boolean onlyOne = section.keys().size() == 1;
    return synonym
        .or(() -> Nearest.to(name, section.names()))
        .or(() -> onlyOne ? Optional.of(section.names().get(0)) : Optional.empty());
  }

  private static String elsewhere(String name) {
    return pathOf(name, ServiceKeys.ROOT, KeyPath.ROOT)
        .map(
            path ->
                path.text().equals(name) ? "move it to the top of the file" : "move it to " + path)
        .orElse("remove the key");
  }

  private static Optional<KeyPath> pathOf(String name, Shape shape, KeyPath path) {
    if (!(shape instanceof Shape.Section section)) {
      return Optional.empty();
    }
    if (section.find(name).isPresent()) {
      return Optional.of(path.child(name));
    }
    List<Key<?>> keys = section.keys();
    return keys.stream()
        .flatMap(key -> pathOf(name, key.shape(), path.child(key.name())).stream())
        .findFirst();
  }
}
