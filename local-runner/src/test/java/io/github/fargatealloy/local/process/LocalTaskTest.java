package io.github.fargatealloy.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.local.Await;
import io.github.fargatealloy.local.Definitions;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.plan.ContainerEnvironment;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.LocalContainer;
import io.github.fargatealloy.local.plan.StartOrder;
import io.github.fargatealloy.problem.Location;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalTaskTest {
  private static final Executables PROGRAMS = new Executables(System.getenv("PATH"));

  /** Says when it is ready, and ends by SIGTERM as a good process does. */
  private static final String OBEDIENT =
      "trap 'echo stopping; exit 0' TERM; echo ready; while :; do sleep 0.05; done";

  private static final String STUBBORN = "trap '' TERM; echo ready; while :; do sleep 0.05; done";

  @TempDir Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private LocalTask task;

  @AfterEach
  void close() {
    task.close();
  }

  @Test
  void stops_the_application_before_the_sidecar_that_it_depends_on() throws Exception {
    start(
        Map.of("app", OBEDIENT, "alloy", OBEDIENT),
        "{'name': 'app', 'dependsOn': [{'containerName': 'alloy', 'condition': 'START'}]}",
        "{'name': 'alloy'}");
    awaitOutput("app   | ready", "alloy | ready");

    List<LocalTask.Stopped> stopped = task.stop();

    assertThat(stopped).extracting(LocalTask.Stopped::container).containsExactly("app", "alloy");
    assertThat(stopped).extracting(LocalTask.Stopped::killed).containsOnly(false);
    assertThat(said())
        .containsSubsequence(
            "Stopping app: SIGTERM, SIGKILL after 30 s",
            "app   | stopping",
            "Stopping alloy: SIGTERM",
            "alloy | stopping");
  }

  @Test
  void kills_what_ignores_sigterm_after_its_stop_timeout_and_only_then_goes_on() throws Exception {
    start(
        Map.of("app", STUBBORN, "alloy", OBEDIENT),
        "{'name': 'app', 'stopTimeout': 1,"
            + " 'dependsOn': [{'containerName': 'alloy', 'condition': 'START'}]}",
        "{'name': 'alloy'}");
    awaitOutput("app   | ready", "alloy | ready");

    List<LocalTask.Stopped> stopped = task.stop();

    assertThat(stopped).extracting(LocalTask.Stopped::container).containsExactly("app", "alloy");
    assertThat(stopped).extracting(LocalTask.Stopped::killed).containsExactly(true, false);
    assertThat(stopped.get(0).took()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(task.container("app").exitCode()).contains(137);
    assertThat(task.container("app").status()).isEqualTo("STOPPED");
  }

  @Test
  void leaves_no_child_of_a_container_behind() throws Exception {
    start(Map.of("app", "sleep 1000 & echo child $!; exec sleep 1000"), "{'name': 'app'}");
    awaitOutput("child ");
    long child = Long.parseLong(said().replaceAll("(?s).*child (\\d+).*", "$1"));
    assertThat(ProcessHandle.of(child)).isPresent();

    task.stop();

    Await.that(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void starts_a_dependant_only_when_the_health_check_succeeds() throws Exception {
    Path ready = folder.resolve("ready");
    start(
        Map.of(
            "alloy", "sleep 0.3; touch " + ready + "; echo up; exec sleep 1000",
            "app", "ls " + ready + "; exec sleep 1000"),
        "{'name': 'app', 'dependsOn': [{'containerName': 'alloy', 'condition': 'HEALTHY'}]}",
        "{'name': 'alloy', 'healthCheck': {'command': ['CMD-SHELL', 'test -e " + ready + "']}}");
    awaitOutput("app   | " + ready);
  }

  @Test
  void refuses_to_start_a_dependant_of_a_container_that_failed() {
    assertThatThrownBy(
            () ->
                start(
                    Map.of("migration", "exit 3", "app", OBEDIENT),
                    "{'name': 'app', 'dependsOn':"
                        + " [{'containerName': 'migration', 'condition': 'SUCCESS'}]}",
                    "{'name': 'migration', 'essential': false}"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(
            "container \"migration\" must reach SUCCESS before \"app\" starts,"
                + " but it ended with exit code 3");
  }

  @Test
  void a_container_without_a_process_holds_nobody_up() throws Exception {
    start(
        Map.of("app", OBEDIENT),
        "{'name': 'app', 'dependsOn': [{'containerName': 'envoy', 'condition': 'HEALTHY'}]}",
        "{'name': 'envoy'}");
    awaitOutput("ready");
    assertThat(task.container("envoy").status()).isEqualTo("PENDING");
    assertThat(task.usage("app").memoryBytes()).isPositive();
  }

  @Test
  void tells_when_an_essential_container_ends_by_itself() throws Exception {
    start(Map.of("app", "echo bye; exit 4"), "{'name': 'app'}");
    assertThat(task.awaitEssentialEnd()).isEqualTo(new LocalTask.Ended("app", 4));
    assertThat(task.stop()).isEmpty();
    assertThat(said()).contains("app ended with exit code 4 (essential: the task ends)");
  }

  @Test
  void hides_the_values_of_secrets_in_the_output() throws Exception {
    start(Map.of("app", "echo token is $TOKEN; exec sleep 1000"), "{'name': 'app'}");
    awaitOutput("token is ***");
    assertThat(said()).doesNotContain("very-secret");
  }

  private void start(Map<String, String> scripts, String... containers) throws Exception {
    TaskDefinition definition = Definitions.withContainers(containers);
    Console console =
        new Console(new PrintStream(output, true, StandardCharsets.UTF_8)::println, false);
    StartOrder order = StartOrder.of(Location.ofFile("test"), definition).value().orElseThrow();
    task = LocalTask.create(order, PROGRAMS, console);
    Map<String, LocalContainer> local = new HashMap<>();
    for (ContainerDefinition container : definition.containerDefinitions()) {
      String script = scripts.get(container.name());
      if (script != null) {
        local.put(container.name(), container(container, script));
      }
    }
    task.start(local);
  }

  private LocalContainer container(ContainerDefinition definition, String script) {
    ContainerEnvironment environment =
        new ContainerEnvironment(
            Map.of("PATH", System.getenv("PATH"), "TOKEN", "very-secret"),
            Set.of("very-secret"),
            List.of());
    return new LocalContainer(
        definition,
        List.of("/bin/bash", "-c", script),
        definition.healthCheck() == null ? List.of() : definition.healthCheck().commandLine(),
        environment,
        List.of(),
        folder);
  }

  private void awaitOutput(String... texts) {
    for (String text : texts) {
      Await.that(() -> said().contains(text));
    }
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
