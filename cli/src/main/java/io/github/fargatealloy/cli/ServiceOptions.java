package io.github.fargatealloy.cli;

import io.github.fargatealloy.service.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What decides how a service description is read. */
final class DescriptionOptions {
  @Option(
      names = {"-e", "--environment"},
      paramLabel = "NAME",
      description = "Merge the overlay environments.NAME.")
  private String environment;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      mapFallbackValue = "",
      description = {
        "Value of the placeholder ${NAME}. Before environment variables; project.version and"
            + " project.artifactId come from a neighbouring pom.xml."
      })
  private Map<String, String> properties = new LinkedHashMap<>();

  /** The options for the description in a directory; the command line wins over its pom. */
  ReadOptions readOptions(Path directory) throws IOException {
    Map<String, String> all = new HashMap<>(PomProperties.of(directory.resolve("pom.xml")));
    all.putAll(properties);
    return new ReadOptions(Optional.ofNullable(environment), all, System.getenv());
  }
}
