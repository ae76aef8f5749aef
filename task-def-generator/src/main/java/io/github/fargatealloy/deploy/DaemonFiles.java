package io.github.fargatealloy.deploy;

import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.taskdefinition.DaemonTaskDefinition;
import io.github.fargatealloy.taskdefinition.SdkJson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The collector of an instance as files for the AWS CLI. */
public final class DaemonFiles {
  /** Stands where only the registration's answer is right. */
  static final String YOUR_DEFINITION = "YOUR_DAEMON_TASK_DEFINITION_ARN";

  private DaemonFiles() {}

  /** Text by path. */
  public static SortedMap<String, String> of(ServiceDescription service, DaemonConfig config) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("daemon/config.alloy", config.alloy().text());
    files.put(
        "daemon/task-definition.json", SdkJson.print(DaemonTaskDefinition.of(service, config)));
    files.put("daemon/daemon.json", SdkJson.print(daemon(service)));
    secrets(service, config).forEach(secret -> files.put(secret.file(), secret.skeleton()));
    return files;
  }

  /** What must exist before the daemon can start. */
  public static List<UsedSecret> secrets(ServiceDescription service, DaemonConfig config) {
    return UsedSecret.of(SdkJson.tree(DaemonTaskDefinition.of(service, config)));
  }

  private static CreateDaemonRequest daemon(ServiceDescription service) {
    AwsAccount account = service.account();
    return CreateDaemonRequest.builder()
        .daemonName(DaemonTaskDefinition.name(service))
        .clusterArn(account.arn("ecs", "cluster/" + service.deployment().cluster()))
        .daemonTaskDefinitionArn(YOUR_DEFINITION)
        .capacityProviderArns(
            account.arn(
                "ecs",
                "capacity-provider/" + service.deployment().capacityProvider().orElseThrow()))
        .enableECSManagedTags(true)
        .propagateTags(DaemonPropagateTags.DAEMON)
        .enableExecuteCommand(service.deployment().exec())
        .tags(
            service.deployment().tags().entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }
}
