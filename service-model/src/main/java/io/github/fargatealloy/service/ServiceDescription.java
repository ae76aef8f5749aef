package io.github.fargatealloy.service;

import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.Port;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service on Fargate: what {@code service.yaml} says for one environment, with every default
 * filled in. Every value has been validated; the generators that read it need no checks of their
 * own.
 *
 * @param account where the task runs
 * @param image what the application container runs
 * @param app how the application container runs
 * @param ports what the application listens on, in the order of the description
 * @param variables of the application
 * @param volumes that the application has, in the order of their names
 * @param containers the team's own containers beside the application, in the order of their names
 * @param telemetry what is observed and where it goes
 * @param deployment the ECS service that the task belongs to
 * @param taskDefinitionPatch what the team changes in the generated task definition
 */
public record ServiceDescription(
    Identity identity,
    AwsAccount account,
    Task task,
    ContainerImage image,
    AppContainer app,
    List<Port> ports,
    Variables variables,
    List<Volume> volumes,
    List<ExtraContainer> containers,
    Telemetry telemetry,
    Deployment deployment,
    Optional<Patch> taskDefinitionPatch) {

  public ServiceDescription {
    ports = List.copyOf(ports);
    volumes = List.copyOf(volumes);
    containers = List.copyOf(containers);
  }

  /** The container's name and {@code service.name}. */
  public String name() {
    return identity.name();
  }

  /** The same with these variables of the application as well, where it does not have them. */
  public ServiceDescription withDefaults(Map<String, String> added) {
    return new ServiceDescription(
        identity,
        account,
        task,
        image,
        app,
        ports,
        variables.withDefaults(added),
        volumes,
        containers,
        telemetry,
        deployment,
        taskDefinitionPatch);
  }

  /** The group of CloudWatch Logs that the containers write to: one stream prefix for each. */
  public String logGroup() {
    return "/ecs/" + deployment.name();
  }
}
