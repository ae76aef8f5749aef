package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.CollectorConfig.ConfigFile;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.iam.Policy;
import io.github.fargatealloy.taskdefinition.iam.StartUpReads;
import io.github.fargatealloy.taskdefinition.iam.Statement;
import io.github.fargatealloy.taskdefinition.iam.TaskPolicies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that AWS needs for one service, as values: plain files, CloudFormation and Terraform
 * only spell it.
 *
 * @param name of the family, the service and what is created for them
 * @param taskDefinition what {@code aws ecs register-task-definition} takes
 * @param service what {@code aws ecs create-service} takes, without tags
 * @param roles the execution role, then the task role
 * @param collectorConfig what runs beside the application is configured by; empty for none
 * @param daemon the collector of the instances; empty for one in the task, or none
 * @param parameter empty when the configuration comes with the task definition
 * @param secrets what must exist before a task can start
 * @param outbound what the tasks must reach
 * @param inbound who may call the tasks
 * @param ownSecurityGroup whether a group must be created: nobody named one
 * @param subnets ids; empty when whoever deploys chooses them
 */
public record ServiceStack(
    String name,
    AwsAccount account,
    ObjectNode taskDefinition,
    ObjectNode service,
    LogGroup logGroup,
    List<Role> roles,
    Optional<String> collector,
    Optional<ConfigFile> collectorConfig,
    Optional<CollectorDaemon> daemon,
    Optional<ConfigParameter> parameter,
    List<UsedSecret> secrets,
    List<Outbound> outbound,
    List<Inbound> inbound,
    boolean ownSecurityGroup,
    List<String> subnets,
    SortedMap<String, String> tags) {

  /**
   * @param definition the task definition as it is registered
   */
  public static ServiceStack of(
      ServiceDescription service, CollectorConfig config, ObjectNode definition) {
    Optional<CollectorDaemon> daemon = CollectorDaemon.of(service, config);
    StartUpReads ofTask = StartUpReads.of(definition, service.account());
    StartUpReads reads = daemon.map(CollectorDaemon::reads).map(ofTask::and).orElse(ofTask);
    Deployment deployment = service.deployment();
    return new ServiceStack(
        deployment.name(),
        service.account(),
        definition,
        SdkJson.tree(ServiceRequest.of(service)),
        new LogGroup(service.logGroup(), deployment.logRetentionDays(), deployment.logKeyArn()),
        List.of(
            role(
                "execution",
                service,
                service.task().roles().executionRoleArn(),
                TaskPolicies.executionRole(service, reads)),
            role(
                "task",
                service,
                service.task().roles().taskRoleArn(),
                TaskPolicies.taskRole(service, config.contribution()))),
        config.container(),
        config.file(),
        daemon,
        parameter(service.telemetry().sidecar().config(), config),
        UsedSecret.of(ofTask).stream()
            .filter(secret -> !isConfig(secret, service.telemetry().sidecar().config()))
            .toList(),
        Outbound.of(service),
        Inbound.of(service),
        deployment.securityGroups().own(),
        deployment.subnets(),
        deployment.tags());
  }

  /** Those of the task and those of the daemon, each once, in the order of the ARNs. */
  public List<UsedSecret> allSecrets() {
    SortedMap<String, UsedSecret> all = new TreeMap<>();
    secrets.forEach(secret -> all.put(secret.arn(), secret));
    daemon.stream()
        .flatMap(one -> one.secrets().stream())
        .forEach(secret -> all.merge(secret.arn(), secret, UsedSecret::and));
    return List.copyOf(all.values());
  }

  /** Name of the application's container, which need not be that of the service in AWS. */
  public String application() {
    return taskDefinition.at("/containerDefinitions/0/name").textValue();
  }

  /** Ports that a security group must let out: {@code 443}, {@code 443 and 2049}. */
  public String outboundPorts() {
    List<String> ports = outbound.stream().map(one -> String.valueOf(one.port())).toList();
    int last = ports.size() - 1;
    return last == 0
        ? ports.get(0)
        : String.join(", ", ports.subList(0, last)) + " and " + ports.get(last);
  }

  /** What the group that is created is for. */
  public String securityGroupDescription() {
    return outbound.get(0).purpose();
  }

  /** Name of the group that is created when nobody named one. */
  public String securityGroupName() {
    return name + "-outbound";
  }

  private static Role role(
      String use, ServiceDescription service, String arn, List<Statement> statements) {
    return Role.of(
        use, service.deployment().name(), service.account(), arn, Policy.allowing(statements));
  }

  private static Optional<ConfigParameter> parameter(
      ConfigDelivery delivery, CollectorConfig config) {
    if (!(delivery instanceof ConfigDelivery.InSsmParameter ssm)) {
      return Optional.empty();
    }
    return config
        .file()
        .map(
            file ->
                new ConfigParameter(
                    ssm.ssmParameter().name(),
                    ssm.ssmParameter().arn(),
                    spelled(ssm.tierFor(file.text())),
                    file.text()));
  }

  private static String spelled(ConfigDelivery.Tier tier) {
    return switch (tier) {
      case STANDARD -> "Standard";
      case ADVANCED -> "Advanced";
    };
  }

  private static boolean isConfig(UsedSecret secret, ConfigDelivery delivery) {
    return delivery.parameter().filter(one -> one.valueFrom().equals(secret.arn())).isPresent();
  }
}
