package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.terraform.Hcl.Attribute;
import io.github.fargatealloy.deploy.terraform.Hcl.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The resource {@code aws_ecs_task_definition}. */
final class TaskDefinitionResource {
  private TaskDefinitionResource() {}

  static Hcl.Block of(ServiceStack stack) {
    JsonNode task = stack.taskDefinition();
    List<Statement> body = new ArrayList<>();
    body.add(new Attribute("family", ModuleResources.NAME));
    body.add(
        new Attribute("requires_compatibilities", Hcl.of(task.get("requiresCompatibilities"))));
    body.add(new Attribute("network_mode", Hcl.of(task.get("networkMode"))));
    body.add(new Attribute("cpu", Hcl.ref("var.task_cpu")));
    body.add(new Attribute("memory", Hcl.ref("var.task_memory")));
    body.add(new Attribute("execution_role_arn", ModuleResources.arn(stack.roles().get(0))));
    body.add(new Attribute("task_role_arn", ModuleResources.arn(stack.roles().get(1))));
    optional(body, "pid_mode", task.get("pidMode"));
    optional(body, "enable_fault_injection", task.get("enableFaultInjection"));
    body.add(new Attribute("container_definitions", Containers.of(stack)));
    body.add(ModuleResources.TAGS);
    body.add(Blocks.of("runtime_platform", task.get("runtimePlatform")));
    if (task.has("ephemeralStorage")) {
      body.add(
          new Hcl.Block(
              "ephemeral_storage",
              List.of(),
              List.of(
                  new Attribute("size_in_gib", Hcl.of(task.at("/ephemeralStorage/sizeInGiB"))))));
    }
    for (JsonNode volume : task.path("volumes")) {
      body.add(Blocks.of("volume", volume));
    }
    return new Hcl.Block("resource", List.of("aws_ecs_task_definition", "this"), body);
  }

  private static void optional(List<Statement> body, String name, JsonNode value) {
    if (value != null) {
      body.add(new Attribute(name, Hcl.of(value)));
    }
  }

  /** Objects of the ECS API as nested blocks. */
  static final class Blocks {
    private Blocks() {}

    static Hcl.Block of(String type, JsonNode object) {
      List<Statement> attributes = new ArrayList<>();
      List<Statement> blocks = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String name = name(member.getKey());
        if (member.getValue().isObject()) {
          blocks.add(of(name, member.getValue()));
        } else {
          attributes.add(new Attribute(name, Hcl.of(member.getValue())));
        }
      }
      attributes.addAll(blocks);
      return new Hcl.Block(type, List.of(), attributes);
    }

    /** As the provider spells a key of the API. */
    static String name(String key) {
      return key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
  }
}
