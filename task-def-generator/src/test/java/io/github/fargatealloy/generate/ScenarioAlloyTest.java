package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.taskdefinition.real.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects the configuration of every scenario against what the real Alloy refuses at the stability
 * level that its container is started with.
 */
class ScenarioAlloyTest {
  private static final Pattern LEVEL = Pattern.compile("--stability\\.level=([a-z-]+)");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0}")
  @MethodSource("configurations")
  void theRealAlloyTakesIt(Started started) throws Exception {
    Tool.assumeInstalled("alloy");
    Path file = Files.writeString(directory.resolve("config.alloy"), started.config());

    Tool.run(
        directory,
        List.of("alloy", "validate", "--stability.level=" + started.level(), file.toString()));
  }

  /**
   * A configuration and how it is started.
   *
   * @param level as its task definition has it
   */
  private record Started(String scenario, String config, String level) {
    @Override
    public String toString() {
      return scenario + ", " + level;
    }
  }

  private static List<Started> configurations() throws IOException {
    List<Started> all = new ArrayList<>();
    for (Scenario scenario : Scenario.all().toList()) {
      Optional<Artifacts> artifacts = scenario.generate().value();
      if (artifacts.isPresent()) {
        Map<String, String> files = artifacts.get().files();
        Stream.of("", "daemon/")
            .filter(folder -> files.containsKey(folder + "config.alloy"))
            .map(
                folder ->
                    new Started(
                        scenario.toString(),
                        files.get(folder + "config.alloy"),
                        level(files.get(folder + "task-definition.json"))))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static String level(String definition) {
    Matcher level = LEVEL.matcher(definition);
    assertThat(level.find()).as("the definition names a level").isTrue();
    return level.group(1);
  }
}
