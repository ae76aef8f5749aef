package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.CollectorConfig.ConfigFile;
import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.taskdefinition.DaemonTaskDefinition;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.iam.StartUpReads;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;

/**
 * The collector that runs once on each instance, as a managed daemon of ECS.
 *
 * @param arn of the daemon
 * @param capacityProvider whose instances it runs on
 * @param taskDefinition what {@code aws ecs register-daemon-task-definition} takes
 * @param request what {@code aws ecs create-daemon} takes, but for the task definition and the tags
 * @param config part of the task definition as well
 * @param reads what ECS reads for it before it starts
 */
public record CollectorDaemon(
    String arn,
    String capacityProvider,
    ObjectNode taskDefinition,
    ObjectNode request,
    ConfigFile config,
    StartUpReads reads) {

  /** Empty where the collector is not a daemon. */
  static Optional<CollectorDaemon> of(ServiceDescription service, CollectorConfig config) {
    return config instanceof DaemonConfig daemon
        ? Optional.of(of(service, daemon))
        : Optional.empty();
  }

  private static CollectorDaemon of(ServiceDescription service, DaemonConfig config) {
    ObjectNode definition = SdkJson.tree(DaemonTaskDefinition.of(service, config));
    String name = DaemonTaskDefinition.name(service);
    String cluster = service.deployment().cluster();
    return new CollectorDaemon(
        service.account().arn("ecs", "daemon/" + cluster + "/" + name),
        service.deployment().capacityProvider().orElseThrow(),
        definition,
        SdkJson.tree(request(service, name)),
        config.alloy().file().orElseThrow(),
        StartUpReads.of(definition, service.account()));
  }

  private static CreateDaemonRequest request(ServiceDescription service, String name) {
    AwsAccount account = service.account();
    return CreateDaemonRequest.builder()
        .daemonName(name)
        .clusterArn(account.arn("ecs", "cluster/" + service.deployment().cluster()))
        .capacityProviderArns(
            account.arn(
                "ecs",
                "capacity-provider/" + service.deployment().capacityProvider().orElseThrow()))
        .enableECSManagedTags(true)
        .propagateTags(DaemonPropagateTags.DAEMON)
        .enableExecuteCommand(service.deployment().exec())
        .build();
  }

  /** What must exist before it can start. */
  public List<UsedSecret> secrets() {
    return UsedSecret.of(reads);
  }

  /** Of the daemon and of its definitions. */
  public String name() {
    return request.get("daemonName").textValue();
  }

  String clusterArn() {
    return request.get("clusterArn").textValue();
  }

  String capacityProviderArn() {
    return request.at("/capacityProviderArns/0").textValue();
  }

  boolean exec() {
    return request.get("enableExecuteCommand").booleanValue();
  }
}
