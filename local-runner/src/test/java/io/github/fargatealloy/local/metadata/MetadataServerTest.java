package io.github.fargatealloy.local.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataServerTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant READ = START.plusSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final TaskDefinition definition =
      TaskDefinitionFile.parse("two-containers.json", resource("/two-containers.json"))
          .value()
          .orElseThrow();
  private MetadataServer server;

  @BeforeEach
  void start() throws IOException {
    TaskIdentity identity = TaskIdentity.of(definition, "0123456789abcdef0123456789abcdef");
    server = MetadataServer.start(definition, identity, new SomeState());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_task_and_its_containers_have_the_shape_that_fargate_answers_with() throws Exception {
    assertThat(get(server.uri("app"), "/task")).isEqualTo(golden("task"));
  }

  @Test
  void a_container_sees_itself_at_its_own_address() throws Exception {
    assertThat(get(server.uri("alloy"), "")).isEqualTo(golden("task").path("Containers").path(1));
    assertThat(get(server.uriV3("app"), "").path("Name").asText()).isEqualTo("app");
  }

  @Test
  void statistics_of_the_task_are_keyed_by_docker_id_and_complete() throws Exception {
    assertThat(get(server.uri("app"), "/task/stats")).isEqualTo(golden("task-stats"));
  }

  @Test
  void a_second_reading_names_the_first_as_its_predecessor() throws Exception {
    get(server.uri("app"), "/stats");
    JsonNode second = get(server.uri("app"), "/stats");
    assertThat(second.path("preread")).isEqualTo(second.path("read"));
    assertThat(second.at("/precpu_stats/cpu_usage/total_usage").asLong()).isEqualTo(3_000_000L);
  }

  @Test
  void an_unknown_path_is_not_found() throws Exception {
    assertThat(send(server.uri("app"), "/nothing").statusCode()).isEqualTo(404);
  }

  private static JsonNode get(URI base, String path) throws Exception {
    return JSON.readTree(send(base, path).body());
  }

  private static HttpResponse<String> send(URI base, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode golden(String name) throws IOException {
    return JSON.readTree(resource("/metadata/" + name + ".json"));
  }

  private static String resource(String name) {
    try (var in = MetadataServerTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Both containers run; one has used something. */
  private static final class SomeState implements TaskState {
    @Override
    public ContainerState container(String name) {
      return ContainerState.running(START);
    }

    @Override
    public ResourceUsage usage(String name) {
      return name.equals("app")
          ? new ResourceUsage(READ, 2_000_000, 1_000_000, 1024, 10, 20)
          : ResourceUsage.none(READ);
    }
  }
}
