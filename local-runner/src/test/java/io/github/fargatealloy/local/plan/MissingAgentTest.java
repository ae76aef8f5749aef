package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.Definitions;
import io.github.fargatealloy.local.definition.TaskDefinition;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingAgentTest {
  private static final TaskDefinition PLAIN =
      Definitions.withContainers("{'name': 'shop'}", "{'name': 'nginx'}");
  private static final TaskDefinition WITH_AGENT =
      Definitions.withContainers(
          "{'name': 'shop', 'environment': [{'name': 'JAVA_TOOL_OPTIONS',"
              + " 'value': '-javaagent:/opt/agent.jar'}]}");

  @TempDir private Path folder;

  @Test
  void an_agent_that_nothing_names_is_told_even_if_a_local_jar_is_given() {
    assertThat(warning(PLAIN, "shop", "java -jar app.jar", Optional.empty()))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("The application runs without an agent, since neither java.agent")
                    .endsWith("To name the agent's jar: so"));
  }

  @Test
  void an_agent_in_the_command_the_description_or_the_env_file_is_none_that_is_missing()
      throws IOException {
    Path env =
        Files.writeString(
            folder.resolve(".env"), "JAVA_TOOL_OPTIONS='-Xmx1g -javaagent:agent.jar'\n");

    assertThat(warning(PLAIN, "shop", "java -javaagent:a.jar -jar app.jar", Optional.empty()))
        .isEmpty();
    assertThat(warning(WITH_AGENT, "shop", "java -jar app.jar", Optional.empty())).isEmpty();
    assertThat(warning(PLAIN, "shop", "java -jar app.jar", Optional.of(env))).isEmpty();
  }

  @Test
  void what_runs_beside_the_application_needs_none() {
    assertThat(warning(PLAIN, "nginx", "nginx", Optional.empty())).isEmpty();
  }

  private Optional<String> warning(
      TaskDefinition definition, String container, String command, Optional<Path> envFile) {
    RunOptions options =
        new RunOptions(
            folder.resolve("task-definition.json"),
            Map.of(container, command),
            Optional.of(Path.of("agent.jar")),
            Optional.empty(),
            true,
            envFile,
            true,
            List.<URI>of(),
            Duration.ofSeconds(1));
    return MissingAgent.warning(definition, options, "so");
  }
}
