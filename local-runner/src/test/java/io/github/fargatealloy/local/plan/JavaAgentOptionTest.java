package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JavaAgentOptionTest {
  private static final String OPTIONS =
      "-XX:MaxRAMPercentage=75 -javaagent:/opt/agent.jar=a=b -Dx=y";
  private static final List<String> COMMAND = List.of("java", "-jar", "app.jar");

  @Test
  void a_local_jar_takes_the_place_of_the_image_s_and_keeps_its_arguments() {
    assertThat(localize(COMMAND, Optional.of(Path.of("/home/me/my agent.jar"))))
        .isEqualTo(
            new JavaAgentOption(
                "-XX:MaxRAMPercentage=75 \"-javaagent:/home/me/my agent.jar=a=b\" -Dx=y",
                Optional.empty()));
  }

  @Test
  void the_agent_of_the_local_command_wins() {
    assertThat(localize(List.of("java", "-javaagent:mine.jar"), Optional.of(Path.of("/a.jar"))))
        .isEqualTo(new JavaAgentOption("-XX:MaxRAMPercentage=75 -Dx=y", Optional.empty()));
  }

  @Test
  void without_a_stand_in_the_option_goes_and_its_path_is_told() {
    assertThat(localize(COMMAND, Optional.empty()))
        .isEqualTo(
            new JavaAgentOption("-XX:MaxRAMPercentage=75 -Dx=y", Optional.of("/opt/agent.jar")));
  }

  private static JavaAgentOption localize(List<String> command, Optional<Path> agent) {
    return JavaAgentOption.localize(OPTIONS, command, agent);
  }
}
