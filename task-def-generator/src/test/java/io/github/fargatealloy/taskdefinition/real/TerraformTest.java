package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.normal.DefinitionDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects the module: real Terraform formats, validates, plans and applies it in an account that
 * moto plays. {@code TF_PLUGIN_DIR} names the folder with the AWS provider.
 */
class TerraformTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @Test
  void theLayoutIsThatOfTerraformFmt() throws Exception {
    Tool.assumeInstalled("terraform");
    for (String description : Stacks.descriptions().values()) {
      Path module = Generated.of(directory, description).directory().resolve("terraform");

      Tool.run(directory, List.of("terraform", "fmt", "-check", "-diff", module.toString()));
    }
  }

  @Test
  void whatIsAppliedIsWhatTheFilesSayAndTwoServicesDoNotClash() throws Exception {
    Tool.assumeInstalled("terraform");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    String plugins = System.getenv("TF_PLUGIN_DIR");
    assumeTrue(plugins != null, "TF_PLUGIN_DIR names no folder with the AWS provider");
    try (MotoServer moto = MotoServer.start(directory)) {
      MotoAccount account = new MotoAccount(moto, directory);
      for (String cluster : List.of("default", "shop")) {
        account.aws("ecs", "create-cluster", "--cluster-name", cluster);
      }
      String subnet = account.aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").textValue();
      String group =
          account
              .aws("ec2", "describe-security-groups")
              .at("/SecurityGroups/0/GroupId")
              .textValue();
      Map<String, Generated> generated = new LinkedHashMap<>();
      for (var description : Stacks.descriptions(subnet, group).entrySet()) {
        generated.put(description.getKey(), Generated.of(directory, description.getValue()));
      }
      Path root = Files.createDirectory(directory.resolve("root"));
      Files.writeString(root.resolve("main.tf"), configuration(moto, generated));

      terraform(root, "init", "-input=false", "-plugin-dir=" + plugins);
      terraform(root, "validate");
      terraform(root, "plan", "-input=false", "-out=plan");
      JsonNode plan = JSON.readTree(terraform(root, "show", "-json", "plan"));
      terraform(root, "apply", "-input=false", "plan");

      for (var one : generated.entrySet()) {
        JsonNode definition = one.getValue().json("task-definition.json");
        JsonNode active =
            account.aws(
                "ecs",
                "describe-task-definition",
                "--task-definition",
                definition.get("family").textValue());
        Planned planned = new Planned(plan, one.getKey());
        // Moto forgets it.
        ((ObjectNode) active.get("taskDefinition"))
            .set(
                "enableFaultInjection",
                planned.values("aws_ecs_task_definition.this").get("enable_fault_injection"));
        assertThat(DefinitionDiff.between("file", definition, "applied", active)).isEmpty();
        assertPlanned(planned, one.getValue());
      }
      assertThat(roleNames(account))
          .contains("orders-execution", "checkout-execution", "another-execution");
    }
  }

  private static Stream<String> roleNames(MotoAccount account) throws Exception {
    return StreamSupport.stream(account.aws("iam", "list-roles").get("Roles").spliterator(), false)
        .map(role -> role.get("RoleName").textValue());
  }

  private static void assertPlanned(Planned planned, Generated generated) throws Exception {
    JsonNode request = generated.json("service.json");
    JsonNode service = planned.values("aws_ecs_service.this");
    JsonNode vpc = request.at("/networkConfiguration/awsvpcConfiguration");
    JsonNode deployment = request.get("deploymentConfiguration");
    assertThat(service.get("name")).isEqualTo(request.get("serviceName"));
    assertThat(service.get("cluster")).isEqualTo(request.get("cluster"));
    assertThat(service.get("desired_count")).isEqualTo(request.get("desiredCount"));
    assertThat(service.get("platform_version")).isEqualTo(request.get("platformVersion"));
    assertThat(service.get("propagate_tags")).isEqualTo(request.get("propagateTags"));
    assertThat(service.get("enable_ecs_managed_tags"))
        .isEqualTo(request.get("enableECSManagedTags"));
    assertThat(service.get("enable_execute_command"))
        .isEqualTo(request.get("enableExecuteCommand"));
    assertThat(service.get("availability_zone_rebalancing"))
        .isEqualTo(request.get("availabilityZoneRebalancing"));
    assertThat(service.get("deployment_maximum_percent"))
        .isEqualTo(deployment.get("maximumPercent"));
    assertThat(service.get("deployment_minimum_healthy_percent"))
        .isEqualTo(deployment.get("minimumHealthyPercent"));
    assertThat(service.at("/deployment_circuit_breaker/0"))
        .isEqualTo(deployment.get("deploymentCircuitBreaker"));
    assertThat(strategy(service.get("capacity_provider_strategy"), "capacity_provider"))
        .isEqualTo(strategy(request.get("capacityProviderStrategy"), "capacityProvider"));
    assertThat(service.at("/network_configuration/0/subnets")).isEqualTo(vpc.get("subnets"));
    assertThat(service.at("/network_configuration/0/assign_public_ip").asBoolean())
        .isEqualTo(vpc.get("assignPublicIp").textValue().equals("ENABLED"));
    assertThat(service.at("/load_balancer/0/container_port").asInt())
        .isEqualTo(request.at("/loadBalancers/0/containerPort").asInt());
    assertThat(service.at("/load_balancer/0/target_group_arn").asText())
        .isEqualTo(request.at("/loadBalancers/0/targetGroupArn").asText());
    assertThat(service.path("health_check_grace_period_seconds").asInt())
        .isEqualTo(request.path("healthCheckGracePeriodSeconds").asInt());
    JsonNode connect = service.at("/service_connect_configuration/0");
    JsonNode wanted = request.path("serviceConnectConfiguration");
    assertThat(connect.path("namespace").asText()).isEqualTo(wanted.path("namespace").asText());
    for (int i = 0; i < wanted.path("services").size(); i++) {
      JsonNode name = wanted.at("/services/" + i);
      JsonNode applied = connect.at("/service/" + i);
      assertThat(applied.get("port_name")).isEqualTo(name.get("portName"));
      assertThat(applied.get("discovery_name")).isEqualTo(name.get("discoveryName"));
      assertThat(applied.at("/client_alias/0/dns_name"))
          .isEqualTo(name.at("/clientAliases/0/dnsName"));
      assertThat(applied.at("/client_alias/0/port")).isEqualTo(name.at("/clientAliases/0/port"));
    }

    assertThat(planned.values("aws_cloudwatch_log_group.this").get("retention_in_days"))
        .isEqualTo(generated.json("deploy/log-retention.json").get("retentionInDays"));
    assertThat(planned.values("aws_cloudwatch_log_group.this").get("name"))
        .isEqualTo(generated.json("deploy/log-group.json").get("logGroupName"));
    JsonNode role = planned.values("aws_iam_role.execution");
    assertThat(JSON.readTree(role.get("assume_role_policy").textValue()))
        .isEqualTo(generated.json("iam/trust-policy.json"));
    if (planned.values("aws_iam_role_policy.execution").has("policy")) {
      assertThat(
              JSON.readTree(
                  planned.values("aws_iam_role_policy.execution").get("policy").textValue()))
          .isEqualTo(generated.json("iam/execution-role-policy.json"));
    }
  }

  private static Map<String, String> strategy(JsonNode providers, String name) {
    return StreamSupport.stream(providers.spliterator(), false)
        .collect(
            Collectors.toMap(
                one -> one.get(name).textValue(),
                one -> one.get("weight") + " " + one.get("base")));
  }

  /** What Terraform will set in one module. */
  private record Planned(JsonNode plan, String module) {
    JsonNode values(String address) {
      for (JsonNode child : plan.at("/planned_values/root_module/child_modules")) {
        for (JsonNode resource : child.get("resources")) {
          if (resource.get("address").textValue().equals("module." + module + "." + address)) {
            return resource.get("values");
          }
        }
      }
      throw new AssertionError("no " + address + " in " + module);
    }
  }

  private static String configuration(MotoServer moto, Map<String, Generated> generated) {
    String services =
        Stream.of("ec2", "ecs", "iam", "logs", "secretsmanager", "ssm", "sts")
            .map(service -> "    %s = \"%s\"\n".formatted(service, moto.url()))
            .collect(Collectors.joining());
    String provider =
        """
        provider "aws" {
          region                      = "eu-west-1"
          skip_credentials_validation = true
          skip_requesting_account_id  = true
          skip_metadata_api_check     = true
          endpoints {
        %s  }
        }
        module "another" {
          source                = "%s"
          name                  = "another"
          grafana_otlp_endpoint = "https://otlp.example.com"
          grafana_instance_id   = "1"
          grafana_api_token     = "token"
          capacity_provider     = "FARGATE_SPOT"
        }
        """
            .formatted(services, generated.get("smallest").directory().resolve("terraform"));
    return provider
        + generated.entrySet().stream()
            .map(
                one ->
                    "module \"%s\" {\n  source = \"%s\"\n}\n"
                        .formatted(one.getKey(), one.getValue().directory().resolve("terraform")))
            .collect(Collectors.joining());
  }

  private String terraform(Path root, String command, String... arguments) throws Exception {
    return Tool.run(
        directory,
        Stream.concat(Stream.of("terraform", "-chdir=" + root, command), Stream.of(arguments))
            .toList());
  }
}
