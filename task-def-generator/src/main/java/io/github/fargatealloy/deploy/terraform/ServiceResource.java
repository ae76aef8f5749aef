package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.terraform.Hcl.Attribute;
import io.github.fargatealloy.deploy.terraform.Hcl.Block;
import io.github.fargatealloy.deploy.terraform.Hcl.Statement;
import java.util.ArrayList;
import java.util.List;

/** The resource {@code aws_ecs_service}. */
final class ServiceResource {
  private final ServiceStack stack;
  private final JsonNode service;

  private ServiceResource(ServiceStack stack) {
    this.stack = stack;
    this.service = stack.service();
  }

  static Block of(ServiceStack stack) {
    return new ServiceResource(stack).block();
  }

  private Block block() {
    JsonNode deployment = service.get("deploymentConfiguration");
    List<Statement> body = new ArrayList<>();
    body.add(new Attribute("name", ModuleResources.NAME));
    body.add(new Attribute("cluster", Hcl.ref("var.cluster_name")));
    body.add(new Attribute("task_definition", Hcl.ref("aws_ecs_task_definition.this.arn")));
    body.add(new Attribute("desired_count", Hcl.ref("var.desired_count")));
    if (service.has("platformVersion")) {
      body.add(new Attribute("platform_version", Hcl.of(service.get("platformVersion"))));
    }
    body.add(
        new Attribute(
            "availability_zone_rebalancing", Hcl.of(service.get("availabilityZoneRebalancing"))));
    body.add(new Attribute("deployment_maximum_percent", Hcl.of(deployment.get("maximumPercent"))));
    body.add(
        new Attribute(
            "deployment_minimum_healthy_percent", Hcl.of(deployment.get("minimumHealthyPercent"))));
    body.add(new Attribute("enable_ecs_managed_tags", Hcl.of(service.get("enableECSManagedTags"))));
    body.add(new Attribute("propagate_tags", Hcl.of(service.get("propagateTags"))));
    body.add(new Attribute("enable_execute_command", Hcl.ref("var.enable_execute_command")));
    if (service.has("healthCheckGracePeriodSeconds")) {
      body.add(
          new Attribute(
              "health_check_grace_period_seconds",
              Hcl.of(service.get("healthCheckGracePeriodSeconds"))));
    }
    // Other capacity providers would replace the service otherwise:
    // https://github.com/hashicorp/terraform-provider-aws/issues/22823
    body.add(new Attribute("force_new_deployment", new Hcl.Literal(BooleanNode.TRUE)));
    body.add(ModuleResources.TAGS);
    body.add(new Attribute("depends_on", needed()));
    body.add(capacityProviders());
    body.add(
        TaskDefinitionResource.Blocks.of(
            "deployment_circuit_breaker", deployment.get("deploymentCircuitBreaker")));
    body.add(network());
    service.path("loadBalancers").forEach(balancer -> body.add(loadBalancer(balancer)));
    if (service.has("serviceConnectConfiguration")) {
      body.add(serviceConnect(service.get("serviceConnectConfiguration")));
    }
    body.add(
        new Block(
            "lifecycle",
            List.of(),
            List.of(
                new Attribute(
                    "ignore_changes", new Hcl.Items(List.of(Hcl.ref("desired_count")))))));
    return new Block("resource", List.of("aws_ecs_service", "this"), body);
  }

  /** What a task needs that its definition does not refer to. */
  private Hcl needed() {
    List<Hcl> needed = new ArrayList<>();
    stack.roles().stream()
        .filter(Role::owned)
        .forEach(role -> needed.add(Hcl.ref("aws_iam_role_policy." + role.use())));
    if (GrafanaSecret.of(stack).isPresent()) {
      needed.add(Hcl.ref("aws_secretsmanager_secret_version.grafana"));
    }
    return new Hcl.Items(needed);
  }

  private static Block capacityProviders() {
    return new Block(
        "dynamic",
        List.of("capacity_provider_strategy"),
        List.of(
            new Attribute("for_each", Hcl.ref("local.capacity_providers")),
            new Block(
                "content",
                List.of(),
                List.of(
                    new Attribute(
                        "capacity_provider", Hcl.ref("capacity_provider_strategy.value.name")),
                    new Attribute("weight", Hcl.ref("capacity_provider_strategy.value.weight")),
                    new Attribute("base", Hcl.ref("capacity_provider_strategy.value.base"))))));
  }

  private Block network() {
    JsonNode vpc = service.at("/networkConfiguration/awsvpcConfiguration");
    return new Block(
        "network_configuration",
        List.of(),
        List.of(
            new Attribute("subnets", Hcl.ref("var.subnet_ids")),
            new Attribute(
                "security_groups",
                Hcl.call(
                    "concat",
                    Hcl.ref("var.security_group_ids"),
                    Hcl.ref("aws_security_group.outbound[*].id"))),
            new Attribute(
                "assign_public_ip",
                new Hcl.Literal(
                    BooleanNode.valueOf(
                        vpc.get("assignPublicIp").textValue().equals("ENABLED"))))));
  }

  private Block loadBalancer(JsonNode balancer) {
    return new Block(
        "load_balancer",
        List.of(),
        List.of(
            new Attribute("target_group_arn", Hcl.of(balancer.get("targetGroupArn"))),
            new Attribute("container_name", container(balancer.get("containerName"))),
            new Attribute(
                "container_port", AppPort.in(stack, balancer.get("containerPort").intValue()))));
  }

  /** The application's is named like the service. */
  private Hcl container(JsonNode name) {
    return name.textValue().equals(stack.application())
        ? ModuleResources.application(stack)
        : Hcl.of(name);
  }

  private Block serviceConnect(JsonNode connect) {
    List<Statement> body = new ArrayList<>();
    body.add(new Attribute("enabled", Hcl.of(connect.get("enabled"))));
    body.add(new Attribute("namespace", Hcl.of(connect.get("namespace"))));
    String described = connect.at("/services/0/discoveryName").textValue();
    for (JsonNode one : connect.get("services")) {
      JsonNode alias = one.at("/clientAliases/0");
      body.add(
          new Block(
              "service",
              List.of(),
              List.of(
                  new Attribute("port_name", Hcl.of(one.get("portName"))),
                  new Attribute("discovery_name", named(one.get("discoveryName"), described)),
                  new Block(
                      "client_alias",
                      List.of(),
                      List.of(
                          new Attribute("dns_name", named(alias.get("dnsName"), described)),
                          new Attribute(
                              "port", AppPort.in(stack, alias.get("port").intValue())))))));
    }
    return new Block("service_connect_configuration", List.of(), body);
  }

  /** Under the described name for the described service, under its own for a second one. */
  private Hcl named(JsonNode name, String described) {
    Hcl own = new Substitution().part(described, ModuleResources.NAME).in(name);
    return described.equals(stack.name())
        ? own
        : new Hcl.Choice(
            new Hcl.Operation(ModuleResources.NAME, "==", Hcl.text(stack.name())),
            Hcl.of(name),
            own);
  }
}
