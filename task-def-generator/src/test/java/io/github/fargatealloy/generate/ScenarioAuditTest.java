package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.read.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects that nothing is offered that no scenario shows. */
class ScenarioAuditTest {
  private static final String TEMPLATE = ".alloy.mustache";
  private static final Path TEMPLATES =
      Path.of("../config-generator/src/main/resources/io/github/fargatealloy/pipeline/component");
  private static final Pattern BLOCK = Pattern.compile("(?m)^([a-z][\\w.]*)(?: \"\\w+\")? \\{");

  @Test
  void everyComponentIsInSomeScenario() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      List<String> components =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(TEMPLATE))
              .map(name -> name.substring(0, name.length() - TEMPLATE.length()))
              .toList();
      assertThat(components).isNotEmpty();
      assertThat(found("config.alloy", BLOCK)).containsAll(components);
    }
  }

  @Test
  void everyKindOfDestinationIsInSomeScenario() throws IOException {
    Set<Class<?>> kinds = new HashSet<>();
    for (Scenario scenario : Scenario.all().toList()) {
      ServiceReader.read("service.yaml", scenario.description(), scenario.options())
          .value()
          .ifPresent(
              file ->
                  file.service()
                      .telemetry()
                      .destinations()
                      .values()
                      .forEach(destination -> kinds.add(destination.getClass())));
    }
    assertThat(kinds).containsAll(Arrays.asList(Destination.class.getPermittedSubclasses()));
  }

  private static Set<String> found(String file, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Scenario scenario : Scenario.all().toList()) {
      String text = scenario.expected().getOrDefault(file, "");
      pattern
          .matcher(text)
          .results()
          .map((MatchResult match) -> match.group(1))
          .forEach(found::add);
    }
    return found;
  }
}
