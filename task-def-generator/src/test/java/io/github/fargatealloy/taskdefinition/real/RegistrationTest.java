package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the way into AWS: the real CLI registers what is generated, and reads the same back. */
class RegistrationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GENERATED =
      Path.of("src/test/resources/scenarios/grafana-cloud/task-definition.json").toAbsolutePath();

  @TempDir private Path directory;

  @Test
  void theCliTakesTheDefinitionWithoutAskingAws() throws Exception {
    Tool.assumeInstalled("aws");

    takes("register-task-definition", GENERATED);
  }

  @Test
  void theCliTakesTheDaemonOfTheCollectorWithoutAskingAws() throws Exception {
    Tool.assumeInstalled("aws");
    Path daemon = GENERATED.resolveSibling("../daemon-collector/daemon").normalize();

    takes("register-daemon-task-definition", daemon.resolve("task-definition.json"));
    takes("create-daemon", daemon.resolve("daemon.json"));
    takes("update-daemon", daemon.resolve("update.json"));
  }

  private void takes(String operation, Path request) throws Exception {
    Tool.run(
        directory,
        List.of(
            AwsCli.command(),
            "ecs",
            operation,
            "--cli-input-json",
            "file://" + request,
            "--generate-cli-skeleton",
            "output"));
  }

  @Test
  void whatIsRegisteredIsDescribedTheSame() throws Exception {
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    JsonNode generated = JSON.readTree(Files.readString(GENERATED));

    JsonNode described;
    try (MotoServer moto = MotoServer.start(directory)) {
      ecs(moto, "register-task-definition", "--cli-input-json", "file://" + GENERATED);
      described = ecs(moto, "describe-task-definition", "--task-definition", "orders");
    }

    assertKept("", generated, described.get("taskDefinition"));
  }

  /** The answer has more: what the API adds, and an empty list for each that is absent. */
  private static void assertKept(String at, JsonNode generated, JsonNode described) {
    assertThat(described).as("%s is kept", at).isNotNull();
    if (generated.isValueNode()) {
      assertThat(described).as(at).isEqualTo(generated);
      return;
    }
    if (generated.isArray()) {
      assertThat(described.size()).as("size of %s", at).isEqualTo(generated.size());
      for (int i = 0; i < generated.size(); i++) {
        assertKept(at + "/" + i, generated.get(i), described.get(i));
      }
      return;
    }
    generated
        .properties()
        .forEach(
            field ->
                assertKept(
                    at + "/" + field.getKey(), field.getValue(), described.get(field.getKey())));
  }

  private JsonNode ecs(MotoServer moto, String command, String option, String value)
      throws Exception {
    return JSON.readTree(
        Tool.run(
            directory,
            List.of(
                AwsCli.command(),
                "--endpoint-url",
                moto.url(),
                "--output",
                "json",
                "ecs",
                command,
                option,
                value)));
  }
}
