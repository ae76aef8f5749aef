package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.ServiceFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a service.yaml, the options of its reading, and what must come of it: {@code
 * problems.txt}, {@code description.txt}, or both when there are only warnings.
 */
record Scenario(Path folder) {
  private static final Path ALL = Path.of("src/test/resources/scenarios");

  static Stream<Scenario> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(Scenario::new).toList().stream();
    }
  }

  Checked<ServiceFile> read() throws IOException {
    return ServiceReader.read(folder.resolve("service.yaml"), options());
  }

  Path problems() {
    return folder.resolve("problems.txt");
  }

  Path description() {
    return folder.resolve("description.txt");
  }

  String withoutFolder(String text) {
    return text.replace(folder + "/", "");
  }

  private ReadOptions options() throws IOException {
    Properties written = new Properties();
    Path file = folder.resolve("options.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        written.load(reader);
      }
    }
    return new ReadOptions(
        Optional.ofNullable(written.getProperty("environment")),
        startingWith("property.", written),
        startingWith("variable.", written));
  }

  private static Map<String, String> startingWith(String prefix, Properties properties) {
    Map<String, String> found = new TreeMap<>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> found.put(name.substring(prefix.length()), properties.getProperty(name)));
    return found;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
