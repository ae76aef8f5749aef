package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.Definitions;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.problem.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskPlanTest {
  private static final String APP =
      "{'name': 'app', 'image': 'shop/fargate-alloy-sample:1', 'portMappings':"
          + " [{'containerPort': 8080}], 'environment': [{'name': 'OTEL_EXPORTER_OTLP_ENDPOINT',"
          + " 'value': 'http://localhost:14318'}], 'dependsOn':"
          + " [{'containerName': 'alloy', 'condition': 'START'}]}";
  private static final String ALLOY = "{'name': 'alloy', 'image': 'mirror/grafana/alloy:v1.18.1'}";
  private static final TaskDefinition TASK = Definitions.withContainers(APP, ALLOY);

  @TempDir Path programs;

  @Test
  void dependencies_come_first_and_the_named_command_makes_a_container_an_application()
      throws IOException {
    TaskPlan plan =
        plan(TASK, Map.of("app", program("java") + " -jar app.jar")).value().orElseThrow();
    assertThat(plan.order().containers())
        .extracting(ContainerDefinition::name)
        .containsExactly("alloy", "app");
    assertThat(plan.applications()).extracting(ContainerDefinition::name).containsExactly("app");
  }

  @Test
  void without_an_alloy_the_sink_listens_where_the_application_sends() throws IOException {
    TaskPlan plan = plan(TASK, Map.of("app", program("java"))).value().orElseThrow();
    assertThat(plan.launches())
        .containsEntry(
            "alloy", new Launch.EmbeddedSink(14318, "no alloy on PATH, and no --alloy FILE"));
    assertThat(plan.requiredPorts(Optional.empty())).isEqualTo(Map.of(8080, "app", 14318, "alloy"));
  }

  @Test
  void an_alloy_on_path_needs_the_ports_of_its_configuration() throws IOException {
    program("alloy");
    TaskPlan plan =
        plan(TASK, Map.of("app", program("java") + " --server.port=9090")).value().orElseThrow();
    assertThat(plan.launches().get("alloy")).isInstanceOf(Launch.Alloy.class);
    assertThat(
            plan.requiredPorts(
                Optional.of("endpoint = \"127.0.0.1:4317\" targets = \"localhost:9090\"")))
        .isEqualTo(Map.of(9090, "app", 4317, "alloy"));
  }

  @Test
  void every_wrong_option_is_told_at_once() throws IOException {
    Checked<TaskPlan> plan = plan(TASK, Map.of("app", "no-such-program", "ap", program("java")));
    assertThat(plan.problems().render())
        .contains("--process must name a container of the task (app, alloy), but is \"ap\"")
        .contains("the command must be a program on PATH or a path, but is \"no-such-program\"")
        .contains("2 problems");
  }

  @Test
  void a_task_without_any_command_is_no_run() {
    assertThat(plan(TASK, Map.of()).problems().render()).contains("[process-container]");
  }

  @Test
  void circles_and_unknown_names_in_depends_on_are_problems() throws IOException {
    TaskDefinition circle =
        Definitions.withContainers(
            "{'name': 'a', 'dependsOn': [{'containerName': 'b', 'condition': 'START'}]}",
            "{'name': 'b', 'dependsOn': [{'containerName': 'a', 'condition': 'START'},"
                + " {'containerName': 'c', 'condition': 'START'}]}");
    assertThat(plan(circle, Map.of("a", program("java"))).problems().render())
        .contains("dependsOn must not be circular, but is: a → b → a")
        .contains("dependsOn of container \"b\" must name a container of the task, but is \"c\"");
  }

  private Checked<TaskPlan> plan(TaskDefinition definition, Map<String, String> processes) {
    RunOptions options = RunOptions.of(Path.of("task-definition.json"), processes);
    return TaskPlan.of(definition, options, new Executables(programs.toString()));
  }

  private String program(String name) throws IOException {
    Path file = Files.writeString(programs.resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return name;
  }
}
