package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.deploy.CollectorDaemon;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.terraform.Hcl.Attribute;
import io.github.fargatealloy.deploy.terraform.Hcl.Block;
import io.github.fargatealloy.deploy.terraform.Hcl.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The collector of the instances, unless another service has brought it: {@code aws_ecs_daemon} and
 * {@code aws_ecs_daemon_task_definition}, which <a
 * href="https://github.com/hashicorp/terraform-provider-aws/pull/47562">the provider</a> has from
 * 6.50 on.
 */
final class DaemonResources {
  static final String OWN = "own_collector";
  static final String PROVIDER_VERSION = ">= 6.50";

  /** Lists of the API that are repeated blocks of another name here. */
  private static final Map<String, String> BLOCKS =
      Map.of(
          "containerDefinitions", "container_definition",
          "environment", "environment",
          "secrets", "secret",
          "mountPoints", "mount_point",
          "volumes", "volume");

  private static final Attribute COUNT =
      new Attribute("count", new Hcl.Choice(Hcl.ref("var." + OWN), Hcl.ref("1"), Hcl.ref("0")));

  private final ServiceStack stack;
  private final CollectorDaemon daemon;
  private final Hcl name;

  private DaemonResources(ServiceStack stack, CollectorDaemon daemon) {
    this.stack = stack;
    this.daemon = daemon;
    String suffix = daemon.name().substring(stack.name().length());
    this.name = new Hcl.Template(List.of(ModuleResources.NAME, Hcl.text(suffix)));
  }

  /** Empty where the collector is not a daemon. */
  static List<Statement> of(ServiceStack stack) {
    return stack
        .daemon()
        .map(daemon -> new DaemonResources(stack, daemon))
        .map(resources -> List.<Statement>of(resources.definition(), resources.daemon()))
        .orElse(List.of());
  }

  /** Where the module keeps the collector's configuration. */
  static String path() {
    return "config/alloy.alloy";
  }

  static Variable variable() {
    return Variable.of(
        OWN,
        "bool",
        new Hcl.Literal(BooleanNode.TRUE),
        "Whether the module brings the collector of the instances; false when another service has.");
  }

  private Block definition() {
    ObjectNode described = daemon.taskDefinition().deepCopy();
    described.remove(List.of("family", "executionRoleArn", "taskRoleArn", "tags"));
    List<Statement> body = new ArrayList<>();
    body.add(COUNT);
    body.add(new Attribute("family", name));
    body.add(new Attribute("execution_role_arn", ModuleResources.arn(stack.roles().get(0))));
    body.add(new Attribute("task_role_arn", ModuleResources.arn(stack.roles().get(1))));
    body.addAll(statements((Hcl.Members) substitution().in(described)));
    body.add(ModuleResources.TAGS);
    return new Block("resource", List.of("aws_ecs_daemon_task_definition", "collector"), body);
  }

  private Substitution substitution() {
    Substitution substitution =
        new Substitution()
            .text(stack.logGroup().name(), Hcl.ref("aws_cloudwatch_log_group.this.name"))
            .text(
                daemon.config().text(),
                Hcl.call(
                    "file",
                    new Hcl.Template(List.of(Hcl.ref("path.module"), Hcl.text("/" + path())))));
    GrafanaSecret.of(stack)
        .ifPresent(
            grafana -> substitution.part(grafana.secret().arn(), Hcl.ref(GrafanaSecret.ARN)));
    return substitution;
  }

  private Block daemon() {
    JsonNode request = daemon.request();
    return ModuleResources.resource(
        "aws_ecs_daemon",
        "collector",
        COUNT,
        new Attribute("name", name),
        new Attribute(
            "cluster_arn", ending(request.get("clusterArn"), Hcl.ref("var.cluster_name"))),
        new Attribute(
            "daemon_task_definition_arn",
            Hcl.call("one", Hcl.ref("aws_ecs_daemon_task_definition.collector[*].arn"))),
        new Attribute(
            "capacity_provider_arns",
            new Hcl.Items(
                List.of(
                    ending(
                        request.at("/capacityProviderArns/0"),
                        Hcl.call(
                            "coalesce",
                            Hcl.ref("var.capacity_provider"),
                            Hcl.text(daemon.capacityProvider())))))),
        new Attribute("enable_ecs_managed_tags", Hcl.of(request.get("enableECSManagedTags"))),
        new Attribute("propagate_tags", Hcl.of(request.get("propagateTags"))),
        new Attribute("enable_execute_command", Hcl.ref("var.enable_execute_command")),
        ModuleResources.TAGS);
  }

  /** The ARN with another name. */
  private static Hcl ending(JsonNode arn, Hcl name) {
    String text = arn.textValue();
    return new Hcl.Template(List.of(Hcl.text(text.substring(0, text.lastIndexOf('/') + 1)), name));
  }

  private static List<Statement> statements(Hcl.Members object) {
    List<Statement> attributes = new ArrayList<>();
    List<Statement> blocks = new ArrayList<>();
    object
        .members()
        .forEach(
            (key, value) -> {
              if (BLOCKS.containsKey(key)) {
                ((Hcl.Items) value).items().forEach(one -> blocks.add(block(BLOCKS.get(key), one)));
              } else if (value instanceof Hcl.Members && !key.equals("options")) {
                blocks.add(block(TaskDefinitionResource.Blocks.name(key), value));
              } else {
                attributes.add(new Attribute(TaskDefinitionResource.Blocks.name(key), value));
              }
            });
    attributes.addAll(blocks);
    return attributes;
  }

  private static Block block(String type, Hcl object) {
    return new Block(type, List.of(), statements((Hcl.Members) object));
  }
}
