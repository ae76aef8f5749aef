package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.taskdefinition.RolloutLabels;
import java.util.ArrayList;
import java.util.List;

/** The variables of a module; their defaults are what the service description says. */
final class ModuleVariables {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Hcl NULL = Hcl.ref("null");
  private static final Hcl NONE = new Hcl.Items(List.of());

  private ModuleVariables() {}

  static List<Variable> of(ServiceStack stack) {
    JsonNode task = stack.taskDefinition();
    JsonNode service = stack.service();
    List<Variable> all = new ArrayList<>();
    all.add(
        Variable.of(
            "name",
            "string",
            Hcl.text(stack.name()),
            "Prefix of everything that the module creates; unique in the account."));
    all.add(
        Variable.of(
            "app_image",
            "string",
            Hcl.of(task.at("/containerDefinitions/0/image")),
            "Image of the application, pinned by a tag or a digest."));
    AppPort.variable(stack).ifPresent(all::add);
    all.add(
        Variable.of("task_cpu", "number", number(task.get("cpu")), "CPU units of the whole task."));
    all.add(
        Variable.of("task_memory", "number", number(task.get("memory")), "MiB of the whole task."));
    all.add(
        Variable.of(
            "cluster_name",
            "string",
            Hcl.of(service.get("cluster")),
            "ECS cluster that the service runs in."));
    all.add(subnets(stack));
    all.add(
        Variable.of(
            "security_group_ids",
            "list(string)",
            stack.ownSecurityGroup()
                ? NONE
                : Hcl.of(service.at("/networkConfiguration/awsvpcConfiguration/securityGroups")),
            "Security groups of the tasks. Without any, the module makes one that allows outbound"
                + " port %s alone.".formatted(stack.outboundPorts())));
    GrafanaSecret.of(stack).ifPresent(secret -> all.addAll(credentials()));
    CollectorContainer.of(stack).ifPresent(collector -> all.addAll(sidecar(collector)));
    all.add(
        Variable.of(
            "app_environment",
            "list(object({ name = string, value = string }))",
            NONE,
            "Further environment variables of the application."));
    all.add(
        Variable.of(
            "app_secrets",
            "list(object({ name = string, valueFrom = string }))",
            NONE,
            "Further secrets of the application; the execution role must be allowed to read them."));
    if (RolloutLabels.hasSecrets(task)) {
      all.add(
          Variable.of(
              Containers.SECRET_VERSIONS,
              "string",
              Hcl.text(RolloutLabels.NOT_YET),
              "Another text whenever a secret has a new value, which tasks then read."));
    }
    all.add(
        Variable.of(
            "desired_count",
            "number",
            Hcl.of(service.get("desiredCount")),
            "Tasks at first; later changes are left to whoever scales the service."));
    all.add(
        Variable.of(
            "capacity_provider",
            "string",
            NULL,
            task.at("/requiresCompatibilities/0").textValue().equals("FARGATE")
                ? "FARGATE or FARGATE_SPOT, instead of what the description says."
                : "A capacity provider of the cluster, instead of what the description says."));
    stack.daemon().ifPresent(one -> all.add(DaemonResources.variable()));
    all.add(
        Variable.of(
            "enable_execute_command",
            "bool",
            Hcl.of(service.get("enableExecuteCommand")),
            "ECS Exec. Set deploy.exec in the description as well: it makes the paths writable that"
                + " ECS Exec needs, and gives its permissions."));
    all.add(
        Variable.of(
            "log_retention_days",
            "number",
            Hcl.of(NODES.numberNode(stack.logGroup().retentionDays())),
            "How long CloudWatch keeps the output of the containers."));
    all.add(Variable.of("tags", "map(string)", tags(stack), "Tags of everything that is created."));
    return all;
  }

  private static Variable subnets(ServiceStack stack) {
    String description = "Subnets of the tasks.";
    if (stack.subnets().isEmpty()) {
      return Variable.required("subnet_ids", "list(string)", description);
    }
    ArrayNode ids = NODES.arrayNode();
    stack.subnets().forEach(ids::add);
    return Variable.of("subnet_ids", "list(string)", Hcl.of(ids), description);
  }

  private static List<Variable> sidecar(CollectorContainer collector) {
    List<Variable> all = new ArrayList<>();
    all.add(
        Variable.of(
            collector.name() + "_image",
            "string",
            Hcl.of(collector.definition().get("image")),
            "Image of the sidecar."));
    all.add(
        Variable.of(
            collector.name() + "_essential",
            "bool",
            Hcl.of(collector.definition().get("essential")),
            "Whether the task ends with its sidecar."));
    if (collector.config().isPresent()) {
      all.add(
          Variable.of(
              collector.configName(),
              "string",
              NULL,
              "Configuration of the sidecar instead of the module's own."));
    }
    return all;
  }

  private static List<Variable> credentials() {
    String instead = " With all three, the module keeps them in a secret of its own.";
    return List.of(
        Variable.secret("grafana_otlp_endpoint", "URL of Grafana Cloud's OTLP gateway." + instead),
        Variable.secret("grafana_instance_id", "Instance id of the Grafana Cloud stack."),
        Variable.secret("grafana_api_token", "Token that may write metrics, logs and traces."));
  }

  private static Hcl tags(ServiceStack stack) {
    var tags = NODES.objectNode();
    stack.tags().forEach(tags::put);
    return Hcl.of(tags);
  }

  private static Hcl number(JsonNode text) {
    return Hcl.of(NODES.numberNode(Integer.parseInt(text.textValue())));
  }
}
