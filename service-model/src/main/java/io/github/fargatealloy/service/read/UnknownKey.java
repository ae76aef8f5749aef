package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.ForeignNames;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.read.secret.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key that its mapping does not know.
 *
 * @param meant the key of this mapping that was meant, if it can be guessed
 * @param section the key at the top of the description that it belongs under, for one at the top
 */
record UnknownKey(Problem problem, Optional<String> meant, Optional<String> section) {

  /**
   * @param others the keys beside it
   */
  static UnknownKey of(
      KeyPath mapping,
      String written,
      Location location,
      Shape.Section section,
      Set<String> others) {
    String name = written.replaceFirst("[=: ].*", "");
    Optional<String> near = near(name, section);
    boolean only = section.keys().size() == 1;
    Optional<KeyPath> elsewhere = near.isPresent() || only ? Optional.empty() : elsewhere(name);
    boolean atTheTop = mapping.text().isEmpty();
    Problem problem =
        ServiceProblems.UNKNOWN_KEY.error(
            location,
            "%s must be %s, but is %s"
                .formatted(
                    atTheTop ? "a key" : "a key of " + mapping,
                    Words.or(section.names()),
                    Quoted.key(written)),
            near.map(key -> others.contains(key) ? "remove it: " + key + " is set" : key + ":")
                .or(() -> elsewhere.map(UnknownKey::move))
                .orElseGet(() -> without(section)));
    return new UnknownKey(
        problem,
        near.or(() -> section.names().stream().filter(key -> only).findFirst())
            .filter(key -> !others.contains(key)),
        elsewhere
            .filter(path -> atTheTop)
            .map(path -> path.text().substring(0, path.text().indexOf('.'))));
  }

  private static Optional<String> near(String name, Shape.Section section) {
    return ForeignNames.of(name).stream()
        .filter(key -> section.find(key).isPresent())
        .findFirst()
        .or(() -> Nearest.to(name, section.names()));
  }

  private static Optional<KeyPath> elsewhere(String name) {
    return ForeignNames.of(name).stream()
        .flatMap(key -> pathOf(key, ServiceKeys.ROOT, KeyPath.ROOT).stream())
        .findFirst();
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

  private static String move(KeyPath path) {
    return path.text().contains(".")
        ? "move it to " + path
        : "move it to the top of the file, as " + path + ":";
  }

  /** What is needed stands for the unknown key. */
  private static String without(Shape.Section section) {
    boolean needed = !section.oneNeeded().isEmpty() || section.keys().size() == 1;
    return needed && !section.entries().isEmpty() ? section.entries() : "remove the key";
  }
}
