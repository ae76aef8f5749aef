package io.github.fargatealloy.cli;

import static io.github.fargatealloy.cli.Orders.SERVICE;
import static io.github.fargatealloy.cli.Orders.describe;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what {@code check} compares and judges. */
class CheckCommandTest {
  @TempDir private Path project;

  @Test
  void checkSaysWhatGenerateWouldChange() throws IOException {
    describe(project, SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);

    Run current = Run.of("check", "-Dproject.version=1.2.3", project);
    Run stale = Run.of("check", "-Dproject.version=1.2.4", project);

    assertThat(current.exitCode()).as(current.err()).isZero();
    assertThat(stale.exitCode()).isEqualTo(1);
    assertThat(stale.err()).contains("-").contains("orders:1.2.4").contains("[stale-artifacts]");
  }

  @Test
  void theFixForStaleArtifactsCanBePasted() throws IOException {
    Path spaced = Files.createDirectory(project.resolve("my orders"));
    Files.writeString(spaced.resolve("service.yaml"), SERVICE + "environments: { test: {} }\n");

    Run stale = Run.of("check", "-e", "test", "-Dproject.version=1", "-o", "out", spaced);

    assertThat(stale.err())
        .contains(
            "fix: fargate-alloy generate -e test -Dproject.version=1 -o out '" + spaced + "'");
  }

  @Test
  void checkTellsADescriptionFromATaskDefinition() throws IOException {
    Path broken = Files.writeString(project.resolve("a"), "# orders\n\nimage: orders:latest\n");
    Path flow = Files.writeString(project.resolve("b"), "{ \"service\": \"orders\" }\n");

    assertThat(Run.of("check", broken).err()).contains("[image-not-pinned]");
    assertThat(Run.of("check", flow).err()).contains("image must", "[missing-key]");
  }

  @Test
  void checkJudgesATaskDefinitionByItsContentWhateverItsName() throws IOException {
    Path file = project.resolve("definition.txt");
    Files.writeString(file, "{\"family\": \"a b\", \"containerDefinitions\": []}\n");

    Run check = Run.of("check", "--json", file);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .startsWith(
            "{\"file\":\""
                + file.toString().replace("\\", "\\\\")
                + "\",\"valid\":false,\"problems\":[{\"line\":1,")
        .contains("\"severity\":\"error\"");
  }

  @Test
  void checkJudgesADescriptionWithoutWriting() throws IOException {
    describe(project, SERVICE);

    Run check = Run.of("check", "-Dproject.version=1.2.3", project.resolve("service.yaml"));

    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    Run check = Run.of("check", project.resolve("nowhere.json"));

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("nowhere.json: error: must be a file, but does not exist");
  }

  @Test
  void aFileThatSaysNothingIsABrokenDescription() throws IOException {
    Path empty = Files.writeString(project.resolve("service.yaml"), "# nothing yet\n");

    Run check = Run.of("check", empty);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("[file-empty]");
  }
}
