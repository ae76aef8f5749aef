package io.github.fargatealloy.service;

import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One service on Fargate: what {@code service.yaml} says for one environment, with every default
 * filled in. Every value has been validated; the generators that read it need no checks of their
 * own.
 *
 * @param name the container's name and {@code service.name}
 * @param namespace {@code service.namespace}: the system that the service belongs to
 * @param version {@code service.version}: as given, else the image's tag; empty for an image that
 *     is named by digest alone
 * @param environment {@code deployment.environment.name}: the overlay that was merged
 * @param image what the application container runs
 * @param imageCredentials of the registry that has the image; empty for one that asks for none
 * @param account where the task runs
 * @param task what the task as a whole gets
 * @param launchType what it runs on
 * @param faultInjection whether the task takes part in experiments that break its network
 * @param roles the roles of the task; their default names follow from the deployment's
 * @param app how the application container runs
 * @param ports what the application listens on, in the order of the description
 * @param variables plain environment variables of the application, by name
 * @param secrets environment variables of the application whose values ECS injects, by name
 * @param envFiles ARNs of objects in S3 with further variables of the application
 * @param kmsKeyArns keys of the team's own that encrypt what ECS reads before the task runs
 * @param volumes that the application has, in the order of their names
 * @param containers the team's own containers beside the application, in the order of their names
 * @param telemetry what is observed and where it goes
 * @param taskDefinitionPatch what the team changes in the generated task definition
 * @param deployment the ECS service that the task belongs to
 */
public record ServiceDescription(
    String name,
    Optional<String> namespace,
    Optional<String> version,
    Optional<String> environment,
    ImageReference image,
    Optional<SecretsManager> imageCredentials,
    AwsAccount account,
    TaskSize task,
    LaunchType launchType,
    boolean faultInjection,
    TaskRoles roles,
    AppContainer app,
    List<Port> ports,
    SortedMap<String, String> variables,
    SortedMap<String, SecretReference> secrets,
    List<String> envFiles,
    List<String> kmsKeyArns,
    List<Volume> volumes,
    List<ExtraContainer> containers,
    Telemetry telemetry,
    Deployment deployment,
    Optional<Patch> taskDefinitionPatch) {

  public ServiceDescription {
    ports = List.copyOf(ports);
    variables = Sorted.copyOf(variables);
    secrets = Sorted.copyOf(secrets);
    envFiles = List.copyOf(envFiles);
    kmsKeyArns = List.copyOf(kmsKeyArns);
    volumes = List.copyOf(volumes);
    containers = List.copyOf(containers);
  }

  /**
   * The same with these variables as well, where it has neither a variable nor a secret of the
   * name.
   */
  public ServiceDescription withDefaults(Map<String, String> added) {
    SortedMap<String, String> all = new TreeMap<>(added);
    all.keySet().removeAll(secrets.keySet());
    all.putAll(variables);
    return new ServiceDescription(
        name,
        namespace,
        version,
        environment,
        image,
        imageCredentials,
        account,
        task,
        launchType,
        faultInjection,
        roles,
        app,
        ports,
        all,
        secrets,
        envFiles,
        kmsKeyArns,
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
