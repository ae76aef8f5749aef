package io.github.fargatealloy.generate;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a {@code service.yaml} and what it must become: either some of the artifacts or the
 * problems. {@code options.properties} may name the {@code environment} and placeholder values;
 * {@code about.md} explains a pipeline to readers of the documentation.
 */
record Scenario(Path folder) {
  static final String PROBLEMS = "problems.txt";

  private static final Path ALL = Path.of("src/test/resources/scenarios");
  private static final List<String> INPUTS =
      List.of(
          "service.yaml",
          "options.properties",
          "about.md",
          "fargate-prices.properties",
          "patch.json",
          "jib-image.digest");

  /** Files that a description names. */
  private static final String RELATED = "alloy/";

  static Stream<Scenario> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(Scenario::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Checked<Artifacts> generate() throws IOException {
    return ServiceGenerator.generate(folder.resolve("service.yaml"), options());
  }

  byte[] description() throws IOException {
    return Files.readAllBytes(folder.resolve("service.yaml"));
  }

  /** What was generated, as far as the folder says anything of it. */
  SortedMap<String, String> actual() throws IOException {
    Checked<Artifacts> generated = generate();
    SortedMap<String, String> actual = new TreeMap<>();
    if (!generated.problems().isEmpty()) {
      actual.put(PROBLEMS, generated.problems().render().replace(folder + "/", ""));
    }
    generated.value().ifPresent(artifacts -> actual.putAll(artifacts.files()));
    return actual;
  }

  /** The expected files by path; everything in the folder that is not input. */
  SortedMap<String, String> expected() throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!INPUTS.contains(name) && !name.startsWith(RELATED)) {
          expected.put(name, Files.readString(file));
        }
      }
    }
    return expected;
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  ReadOptions options() throws IOException {
    Properties properties = new Properties();
    Path file = folder.resolve("options.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
    return new ReadOptions(Optional.ofNullable(values.remove("environment")), values, Map.of());
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
