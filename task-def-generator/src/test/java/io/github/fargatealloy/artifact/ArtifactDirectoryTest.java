package io.github.fargatealloy.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that artifacts are written whole or not at all, and only where they differ. */
class ArtifactDirectoryTest {
  private static final Artifacts ARTIFACTS =
      new Artifacts(
          new TreeMap<>(
              Map.of("deploy.sh", "#!/bin/sh\n", "deploy/tags.json", "[]\n", "DEPLOY.md", "…\n")),
          List.of(),
          List.of());

  @TempDir private Path folder;

  @Test
  void aNewDirectoryHoldsEveryFileAndLeavesNoDraftBeside() throws IOException {
    Path target = folder.resolve("target/fargate");

    List<String> written = new ArtifactDirectory(target).write(ARTIFACTS);

    assertThat(written).containsExactly("DEPLOY.md", "deploy.sh", "deploy/tags.json");
    assertThat(target.resolve("DEPLOY.md")).hasContent("…");
    assertThat(target.resolve("deploy/tags.json")).hasContent("[]");
    assertThat(target.resolve("deploy.sh")).isExecutable();
    assertThat(paths()).hasSize(7);
  }

  @Test
  void aDirectoryThatExistsGetsOnlyWhatDiffers() throws IOException {
    ArtifactDirectory directory = new ArtifactDirectory(folder.resolve("fargate"));
    directory.write(ARTIFACTS);
    Path same = folder.resolve("fargate/DEPLOY.md");
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(same, before);
    Files.writeString(folder.resolve("fargate/deploy.sh"), "changed by hand");
    Files.delete(folder.resolve("fargate/deploy/tags.json"));
    Files.delete(folder.resolve("fargate/deploy"));

    assertThat(directory.write(ARTIFACTS)).containsExactly("deploy.sh", "deploy/tags.json");

    assertThat(Files.getLastModifiedTime(same)).isEqualTo(before);
    assertThat(folder.resolve("fargate/deploy.sh")).hasContent("#!/bin/sh").isExecutable();
    assertThat(paths()).hasSize(6);
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Artifacts clashing =
        new Artifacts(
            new TreeMap<>(Map.of("a.json", "{}\n", "a.json/inner.json", "{}\n")),
            List.of(),
            List.of());
    ArtifactDirectory directory = new ArtifactDirectory(folder.resolve("fargate"));

    assertThatIOException().isThrownBy(() -> directory.write(clashing));

    assertThat(paths()).containsExactly(folder);
  }

  @Test
  void aChangeIsShownOnceAndOfLongLinesAlone() throws IOException {
    ArtifactDirectory directory = new ArtifactDirectory(folder.resolve("fargate"));
    directory.write(definition("old", List.of()));

    String problem =
        directory
            .check(
                definition("new", List.of("test", "live")), Path.of("service.yaml"), "gen", "-e ")
            .render();

    assertThat(problem)
        .contains(
            "deploy/unchanged.jmespath differs; it follows from task-definition.json\n",
            "-…" + "x".repeat(60) + "old" + "y".repeat(60) + "…\n",
            "+…" + "x".repeat(60) + "new" + "y".repeat(60) + "…\n",
            "    fix: gen\n",
            "or, if they were generated for an environment, name it with -e test or -e live");
    assertThat(problem.length()).isLessThan(1_000);
  }

  private static Artifacts definition(String word, List<String> environments) {
    String line = "x".repeat(20_000) + word + "y".repeat(20_000) + "\n";
    return new Artifacts(
        new TreeMap<>(
            Map.of("task-definition.json", "{\n" + line, "deploy/unchanged.jmespath", line)),
        List.of(),
        environments);
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
