package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.Definitions;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.sink.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerEnvironmentTest {
  private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:1:secret:cloud-AbCdEf:";
  private static final Launch.Command JAVA = new Launch.Command(List.of("java"));

  private final Map<String, String> envFile = new HashMap<>();

  @Test
  void a_container_sees_what_ecs_gives_it_and_of_this_machine_only_the_necessary() {
    Map<String, String> variables =
        of(JAVA, "'environment': [{'name': 'SPRING_PROFILES_ACTIVE', 'value': 'x'}]").variables();
    assertThat(variables)
        .containsEntry("PATH", "/bin")
        .containsEntry("SPRING_PROFILES_ACTIVE", "x")
        .containsEntry("ECS_CONTAINER_METADATA_URI_V4", "http://127.0.0.1:1/v4/a")
        .containsEntry("ECS_CONTAINER_METADATA_URI", "http://127.0.0.1:1/v3/a")
        .containsEntry("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE")
        .containsEntry("AWS_REGION", "eu-west-1")
        .doesNotContainKey("AWS_SECRET_ACCESS_KEY");
  }

  @Test
  void metrics_come_soon_unless_the_user_says_how_often() {
    assertThat(of(JAVA, "'environment': []").variables())
        .containsEntry("OTEL_METRIC_EXPORT_INTERVAL", "5000");
    envFile.put("OTEL_METRIC_EXPORT_INTERVAL", "1000");
    assertThat(of(JAVA, "'environment': []").variables())
        .containsEntry("OTEL_METRIC_EXPORT_INTERVAL", "1000");
  }

  @Test
  void a_jvm_takes_its_share_of_the_containers_memory_not_of_this_machine_s() {
    assertThat(of(JAVA, jvm("-XX:MaxRAMPercentage=60.0")).variables())
        .containsEntry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=60.0 -XX:MaxRAM=768m");
    for (String own : List.of("-Xmx1g", "-XX:MaxRAMPercentage=60.0 -XX:MaxRAM=1g")) {
      assertThat(of(JAVA, jvm(own)).variables()).containsEntry("JAVA_TOOL_OPTIONS", own);
    }
  }

  private static String jvm(String options) {
    return "'memory': 768, 'environment': [{'name': 'JAVA_TOOL_OPTIONS', 'value': '%s'}]"
        .formatted(options);
  }

  @Test
  void the_user_s_file_replaces_variables_and_fills_secrets() {
    envFile.put("MODE", "local");
    envFile.put("DB_PASSWORD", "a-local-password");
    ContainerEnvironment environment =
        of(
            JAVA,
            "'environment': [{'name': 'MODE', 'value': 'aws'}], 'secrets': ["
                + "{'name': 'DB_PASSWORD', 'valueFrom': '"
                + SECRET
                + "password::'}, {'name': 'API_KEY', 'valueFrom': '/orders/key'}]");
    assertThat(environment.variables())
        .containsEntry("MODE", "local")
        .containsEntry("DB_PASSWORD", "a-local-password")
        .containsEntry("API_KEY", "local-dummy-value");
    assertThat(environment.secretValues()).containsExactly("a-local-password");
    assertThat(environment.notes())
        .containsExactly("secret API_KEY has a dummy value (--env-file gives it one)");
    assertThat(environment.toString()).doesNotContain("a-local-password");
  }

  @Test
  void alloy_gets_the_stand_in_s_endpoint_and_credentials_even_if_the_user_has_real_ones() {
    envFile.put("GRAFANA_CLOUD_API_TOKEN", "a-real-token");
    Map<String, String> variables =
        of(
                new Launch.Alloy("/usr/local/bin/alloy"),
                "'secrets': [{'name': 'GRAFANA_CLOUD_ENDPOINT', 'valueFrom': '%1$sendpoint::'},"
                        .formatted(SECRET)
                    + "{'name': 'GRAFANA_CLOUD_INSTANCE_ID', 'valueFrom': '%1$sinstance_id::'},"
                        .formatted(SECRET)
                    + "{'name': 'GRAFANA_CLOUD_API_TOKEN', 'valueFrom': '%1$sapi_token::'},"
                        .formatted(SECRET)
                    + "{'name': 'ALLOY_CONFIG_CONTENT', 'valueFrom': '/orders/alloy'}]")
            .variables();
    assertThat(variables)
        .containsEntry("GRAFANA_CLOUD_ENDPOINT", "http://127.0.0.1:2/otlp")
        .containsEntry("GRAFANA_CLOUD_INSTANCE_ID", "42")
        .containsEntry("GRAFANA_CLOUD_API_TOKEN", "of this run")
        .containsEntry("ALLOY_CONFIG_CONTENT", "directory = \"/task/alloy/var/lib/alloy/q\"")
        .doesNotContainKey("OTEL_METRIC_EXPORT_INTERVAL");
  }

  private ContainerEnvironment of(Launch launch, String members) {
    ContainerDefinition container =
        Definitions.withContainers("{'name': 'alloy', " + members + "}")
            .containerDefinitions()
            .get(0);
    SecretValues.Backend backend =
        new SecretValues.Backend(
            URI.create("http://127.0.0.1:2/otlp"), new Credentials("42", "of this run"));
    boolean alloy = launch instanceof Launch.Alloy;
    return ContainerEnvironment.of(
        container,
        launch,
        ContainerPaths.ofAlloy(container, "/usr/local/bin/alloy", Path.of("/task")),
        new SecretValues(
            envFile,
            alloy ? Optional.of(backend) : Optional.empty(),
            Optional.of("directory = \"/var/lib/alloy/q\"")),
        new ContainerEnvironment.Surroundings(
            Map.of("PATH", "/bin", "AWS_SECRET_ACCESS_KEY", "x"),
            envFile,
            envFile,
            URI.create("http://127.0.0.1:1/v4/a"),
            URI.create("http://127.0.0.1:1/v3/a"),
            "eu-west-1",
            Optional.empty()));
  }
}
