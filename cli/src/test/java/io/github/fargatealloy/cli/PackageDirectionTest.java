package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects the one direction of flow where Maven does not: between the packages of a module. */
class PackageDirectionTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(io\\.github\\.fargatealloy[a-z0-9.]*)\\.[A-Z]");

  @Test
  void noPackageNeedsItselfByWayOfOthers() throws IOException {
    Map<String, Set<String>> needed = new TreeMap<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.filter(folder -> Files.exists(folder.resolve(SOURCES))).toList()) {
        collect(module.resolve(SOURCES), needed);
      }
    }
    assertThat(needed).hasSizeGreaterThan(30);

    while (needed.values().removeIf(packages -> packages.stream().noneMatch(needed::containsKey))) {
      // What remains needs something that remains.
    }
    assertThat(needed).as("packages in a circle, and those that need them").isEmpty();
  }

  private static void collect(Path sources, Map<String, Set<String>> needed) throws IOException {
    for (Path file : javaFiles(sources)) {
      String text = Files.readString(file);
      String own = first(PACKAGE, text);
      Set<String> packages = needed.computeIfAbsent(own, name -> new TreeSet<>());
      IMPORT
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(name -> !name.equals(own))
          .forEach(packages::add);
    }
  }

  private static List<Path> javaFiles(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(found -> found.group(1)).orElseThrow();
  }
}
