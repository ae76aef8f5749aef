package io.github.fargatealloy.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes the page of all paths that telemetry can take, from the scenarios that say {@code
 * about.md} of themselves. The start of a folder's name is its chapter.
 */
final class PipelinesPage {
  private static final String INTRODUCTION =
      """
      # Every pipeline, with a picture

      Each section is a few lines of service.yaml and what they become; sections go together, and
      what does not go together is refused with a reason ([problems](problems.md)). Boxes are the
      components of the generated configuration, arrows what flows between them.

      The page is written from the
      [scenarios](../task-def-generator/src/test/resources/scenarios), which hold the whole
      descriptions and configurations. After changing one, write it again:

          mvn -pl task-def-generator -am test -Dscenarios.rewrite
      """;

  private static final Map<String, String> CHAPTERS =
      Map.of(
          "to-", "Where telemetry goes",
          "from-", "Where it comes from",
          "with-", "What happens on the way");

  private PipelinesPage() {}

  static String of() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION).append('\n').append(contents());
    for (String prefix : new String[] {"to-", "from-", "with-"}) {
      page.append("\n## ").append(CHAPTERS.get(prefix)).append('\n');
      for (Scenario scenario : Scenario.all().toList()) {
        if (scenario.toString().startsWith(prefix)) {
          page.append('\n').append(section(scenario));
        }
      }
    }
    return page.toString();
  }

  private static String contents() throws IOException {
    StringBuilder contents = new StringBuilder();
    for (String prefix : new String[] {"to-", "from-", "with-"}) {
      List<String> links = new ArrayList<>();
      for (Scenario scenario : Scenario.all().toList()) {
        if (scenario.toString().startsWith(prefix)) {
          String title = title(scenario);
          links.add("[%s](#%s)".formatted(title, anchor(title)));
        }
      }
      contents.append("- **%s**: ".formatted(CHAPTERS.get(prefix)));
      contents.append(String.join(" ·\n  ", links)).append('\n');
    }
    return contents.toString();
  }

  private static String title(Scenario scenario) throws IOException {
    String about = Files.readString(scenario.folder().resolve("about.md"));
    return about.lines().findFirst().orElseThrow().replaceFirst("^#+ ", "");
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
  }

  private static String section(Scenario scenario) throws IOException {
    String yaml = Files.readString(scenario.folder().resolve("service.yaml"));
    return """
        %s
        ```yaml
        %s```

        ```mermaid
        %s```
        """
        .formatted(
            Files.readString(scenario.folder().resolve("about.md")).replaceFirst("\n", "\n\n"),
            telemetry(yaml),
            picture(scenario.actual()));
  }

  /** What the section is about; the rest of a description is the same everywhere. */
  private static String telemetry(String yaml) {
    int start = yaml.indexOf("\ntelemetry:\n") + 1;
    int before = yaml.indexOf("\ncontainers:\n") + 1;
    return yaml.substring(before > 0 ? before : start);
  }

  private static String picture(SortedMap<String, String> files) {
    if (files.containsKey("config.alloy")) {
      return Flowchart.ofAlloy(files.get("config.alloy"));
    }
    if (files.containsKey("adot.yaml")) {
      return Flowchart.ofAdot(files.get("adot.yaml"));
    }
    return Flowchart.ofContainers(files.get("task-definition.json"));
  }
}
