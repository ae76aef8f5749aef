package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class RunCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_missing_task_definition_is_a_problem_on_standard_error() {
    assertThat(execute(folder.toString(), "--process", "app=java")).isEqualTo(1);
    assertThat(err.toString())
        .contains("task-definition.json: error: ", "fix: fargate-alloy generate")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void once_fails_with_what_is_missing_when_the_application_sends_nothing() throws IOException {
    definition();
    assertThat(
            execute(folder.toString(), "--once", "--no-alloy", "--process", "app=sh -c 'exit 0'"))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("app ended with exit code 0")
        .contains("Missing: traces: none arrived");
    assertThat(out.toString()).startsWith("Traces: 0 with 0 spans");
  }

  @Test
  void a_local_agent_that_no_java_agent_stands_for_is_told_before_the_run() throws IOException {
    definition();
    Path agent = Files.writeString(folder.resolve("agent.jar"), "");

    execute(
        folder.toString(),
        "--once",
        "--no-alloy",
        "--agent",
        agent.toString(),
        "--process",
        "app=true");

    assertThat(err.toString())
        .startsWith("Warning: The application runs without an agent, since neither java.agent")
        .contains(
            "To name the agent's jar: fargate-alloy run --process app='java -javaagent:%s -jar app.jar'"
                .formatted(agent));
  }

  @Test
  void an_unknown_option_is_a_usage_error() {
    assertThat(execute("--onec")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option: '--onec'");
  }

  private void definition() throws IOException {
    Files.writeString(
        folder.resolve("task-definition.json"),
        """
        {"family": "orders", "containerDefinitions": [{"name": "app", "image": "orders:1",
          "environment": [
            {"name": "OTEL_EXPORTER_OTLP_ENDPOINT", "value": "http://localhost:%d"}]}]}
        """
            .formatted(freePort()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private int execute(String... arguments) {
    return new CommandLine(new RunCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
