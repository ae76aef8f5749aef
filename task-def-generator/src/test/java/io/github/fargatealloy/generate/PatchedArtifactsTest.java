package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Protects that a patch reaches every way of deployment, not only the plain files. */
class PatchedArtifactsTest {
  private static final Scenario PATCHED =
      new Scenario(Path.of("src/test/resources/scenarios/patched"));

  @Test
  void everyWayOfDeploymentSaysWhatThePatchSays() throws Exception {
    SortedMap<String, String> files = PATCHED.generate().value().orElseThrow().files();

    assertThat(files.get("task-definition.json"))
        .contains("\"pidMode\": \"task\"", "\"SYS_PTRACE\"", "\"GOGC\"");
    assertThat(files.get("cloudformation.yaml"))
        .contains("PidMode: \"task\"", "\"SYS_PTRACE\"", "\"GOGC\"");
    assertThat(files.get("terraform/main.tf")).contains("pid_mode", "\"SYS_PTRACE\"", "\"GOGC\"");
    assertThat(files.get("deploy/unchanged.jmespath")).contains("SYS_PTRACE");
  }
}
