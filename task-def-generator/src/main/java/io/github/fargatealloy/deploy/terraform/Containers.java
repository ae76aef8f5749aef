package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.taskdefinition.RolloutLabels;
import io.github.fargatealloy.taskdefinition.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The container definitions, with the module's variables where the description's values were. */
final class Containers {
  static final String SECRET_VERSIONS = "secret_versions";

  private final ServiceStack stack;
  private final JsonNode all;

  private Containers(ServiceStack stack) {
    this.stack = stack;
    this.all = stack.taskDefinition().get("containerDefinitions");
  }

  static Hcl of(ServiceStack stack) {
    Containers containers = new Containers(stack);
    return Hcl.call(
        "jsonencode", containers.extended(containers.substitution().in(containers.all)));
  }

  private Substitution substitution() {
    Hcl name = ModuleResources.application(stack);
    Substitution substitution =
        new Substitution()
            .at("/0/name", name)
            .at("/0/image", Hcl.ref("var.app_image"))
            .at("/0/cpu", rest("task_cpu", "cpu"))
            .at("/0/memory", rest("task_memory", "memory"))
            .at("/0/portMappings/0/containerPort", AppPort.VARIABLE)
            .at("/0/portMappings/0/hostPort", AppPort.VARIABLE)
            .at("/0/logConfiguration/options/awslogs-stream-prefix", name)
            .text(stack.logGroup().name(), Hcl.ref("aws_cloudwatch_log_group.this.name"));
    if (RolloutLabels.hasSecrets(stack.taskDefinition())) {
      substitution.at("/0/dockerLabels/" + RolloutLabels.SECRETS, secretVersions());
    }
    for (int i = 0; i < all.size(); i++) {
      dependencies(substitution, i);
      identity(substitution, i);
    }
    CollectorContainer.of(stack).ifPresent(collector -> collector(substitution, collector));
    GrafanaSecret.of(stack)
        .ifPresent(
            grafana -> substitution.part(grafana.secret().arn(), Hcl.ref(GrafanaSecret.ARN)));
    return substitution;
  }

  /** The caller's, and that of the secret which the module has made, whose value stays out. */
  private Hcl secretVersions() {
    Hcl caller = Hcl.ref("var." + SECRET_VERSIONS);
    return GrafanaSecret.of(stack).isEmpty()
        ? caller
        : Hcl.call(
            "join",
            Hcl.text(" "),
            Hcl.call(
                "concat",
                new Hcl.Items(List.of(caller)),
                Hcl.ref("aws_secretsmanager_secret_version.grafana[*].version_id")));
  }

  private void dependencies(Substitution substitution, int container) {
    JsonNode dependencies = all.get(container).path("dependsOn");
    for (int i = 0; i < dependencies.size(); i++) {
      if (dependencies.get(i).get("containerName").textValue().equals(stack.application())) {
        substitution.at(
            "/%s/dependsOn/%s/containerName".formatted(container, i),
            ModuleResources.application(stack));
      }
    }
  }

  private void identity(Substitution substitution, int container) {
    JsonNode environment = all.get(container).path("environment");
    for (int i = 0; i < environment.size(); i++) {
      if (environment.get(i).get("name").textValue().equals("OTEL_SERVICE_NAME")) {
        substitution.at(
            "/%s/environment/%s/value".formatted(container, i), ModuleResources.application(stack));
      }
    }
  }

  private void collector(Substitution substitution, CollectorContainer collector) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).equals(collector.definition())) {
        substitution
            .at("/" + i + "/image", collector.variable("image"))
            .at("/" + i + "/essential", collector.variable("essential"));
      }
    }
    collector
        .config()
        .ifPresent(config -> substitution.text(config.text(), collector.configText()));
    stack
        .parameter()
        .ifPresent(
            parameter ->
                substitution
                    .text(parameter.arn(), collector.parameterArn())
                    .text(Sha256.of(parameter.text()), Hcl.call("sha256", collector.configText())));
  }

  /** What the other containers leave of the task. */
  private Hcl rest(String variable, String share) {
    int others = 0;
    for (int i = 1; i < all.size(); i++) {
      others += all.get(i).path(share).asInt();
    }
    String task = stack.taskDefinition().get(share).textValue();
    int app = all.get(0).path(share).asInt();
    if (app == 0 || app + others != Integer.parseInt(task)) {
      return Hcl.of(all.get(0).path(share));
    }
    return new Hcl.Operation(Hcl.ref("var." + variable), "-", Hcl.ref(Integer.toString(others)));
  }

  /** The application's container, which takes what the caller adds. */
  private Hcl extended(Hcl containers) {
    List<Hcl> items = new ArrayList<>(((Hcl.Items) containers).items());
    Map<String, Hcl> app = new LinkedHashMap<>(((Hcl.Members) items.get(0)).members());
    app.put("environment", plus(app.get("environment"), "var.app_environment"));
    app.put("secrets", plus(app.get("secrets"), "var.app_secrets"));
    app.entrySet().removeIf(member -> member.getValue() == null);
    items.set(0, new Hcl.Members(app));
    return new Hcl.Items(items);
  }

  private static Hcl plus(Hcl list, String more) {
    return list == null ? Hcl.ref(more) : Hcl.call("concat", list, Hcl.ref(more));
  }
}
