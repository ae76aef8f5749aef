package io.github.fargatealloy.deploy.terraform;

import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outputs of a module. */
final class ModuleOutputs {
  private ModuleOutputs() {}

  static List<Output> of(ServiceStack stack) {
    List<Output> all = new ArrayList<>();
    all.add(
        new Output("service_name", Hcl.ref("aws_ecs_service.this.name"), "Name of the service."));
    all.add(new Output("service_id", Hcl.ref("aws_ecs_service.this.id"), "ARN of the service."));
    all.add(
        new Output(
            "task_definition_arn",
            Hcl.ref("aws_ecs_task_definition.this.arn"),
            "ARN of the task definition's revision."));
    for (Role role : stack.roles()) {
      all.add(
          new Output(
              role.use() + "_role_arn",
              ModuleResources.arn(role),
              "ARN of the " + role.use() + " role."));
    }
    Optional<CollectorContainer> collector = CollectorContainer.of(stack);
    collector
        .filter(one -> one.config().isPresent())
        .ifPresent(
            one ->
                all.add(
                    new Output(
                        one.configName() + "_ssm_arn",
                        stack.parameter().isPresent() ? one.parameterArn() : Hcl.ref("null"),
                        "ARN of the parameter with the sidecar's configuration; null when the task"
                            + " definition holds it.")));
    all.add(
        new Output(
            "grafana_secret_arn",
            GrafanaSecret.of(stack).isPresent() ? Hcl.ref(GrafanaSecret.ARN) : Hcl.ref("null"),
            "ARN of the secret with the credentials of Grafana Cloud."));
    Hcl logGroup = Hcl.ref("aws_cloudwatch_log_group.this.name");
    all.add(new Output("app_log_group", logGroup, "Log group of the application."));
    collector.ifPresent(
        one ->
            all.add(new Output(one.name() + "_log_group", logGroup, "Log group of the sidecar.")));
    return all;
  }
}
