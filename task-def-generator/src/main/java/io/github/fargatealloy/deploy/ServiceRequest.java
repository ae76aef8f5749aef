package io.github.fargatealloy.deploy;

import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.ServiceConnect;
import io.github.fargatealloy.service.deploy.TaskPort;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** What {@code aws ecs create-service} takes. */
final class ServiceRequest {
  /** Stands where the description leaves the choice to whoever deploys. */
  static final String YOUR_SUBNET = "YOUR_SUBNET";

  static final String YOUR_SECURITY_GROUP = "YOUR_SECURITY_GROUP";

  private static final int SPOT_OF_FOUR = 3;

  private ServiceRequest() {}

  static CreateServiceRequest of(ServiceDescription service) {
    Deployment deployment = service.deployment();
    CreateServiceRequest.Builder request =
        CreateServiceRequest.builder()
            .cluster(deployment.cluster())
            .serviceName(deployment.name())
            .taskDefinition(deployment.name())
            .desiredCount(deployment.desiredCount())
            .capacityProviderStrategy(capacityProviders(deployment))
            .platformVersion(platformVersion(service))
            .deploymentConfiguration(neverFewerThanDesired())
            .availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED)
            .networkConfiguration(network(deployment))
            .enableECSManagedTags(true)
            .propagateTags(PropagateTags.TASK_DEFINITION)
            .enableExecuteCommand(deployment.exec());
    deployment
        .loadBalancer()
        .ifPresent(
            balancer ->
                request
                    .healthCheckGracePeriodSeconds(balancer.graceSeconds())
                    .loadBalancers(
                        LoadBalancer.builder()
                            .targetGroupArn(balancer.targetGroupArn())
                            .containerName(balancer.port().container())
                            .containerPort(balancer.port().number())
                            .build()));
    deployment
        .serviceConnect()
        .ifPresent(
            connect -> request.serviceConnectConfiguration(serviceConnect(service, connect)));
    return request.build();
  }

  /** Null on instances, which have none. */
  private static String platformVersion(ServiceDescription service) {
    return service.task().launchType() == LaunchType.FARGATE ? "LATEST" : null;
  }

  private static List<CapacityProviderStrategyItem> capacityProviders(Deployment deployment) {
    return deployment
        .capacityProvider()
        .map(name -> List.of(provider(name, 1, 0)))
        .orElseGet(() -> fargate(deployment.capacity()));
  }

  private static List<CapacityProviderStrategyItem> fargate(Capacity capacity) {
    return switch (capacity) {
      case FARGATE -> List.of(provider("FARGATE", 1, 0));
      case SPOT -> List.of(provider("FARGATE_SPOT", 1, 0));
      case MIXED -> List.of(provider("FARGATE", 1, 1), provider("FARGATE_SPOT", SPOT_OF_FOUR, 0));
    };
  }

  private static CapacityProviderStrategyItem provider(String name, int weight, int base) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(name)
        .weight(weight)
        .base(base)
        .build();
  }

  private static DeploymentConfiguration neverFewerThanDesired() {
    return DeploymentConfiguration.builder()
        .deploymentCircuitBreaker(breaker -> breaker.enable(true).rollback(true))
        .maximumPercent(200)
        .minimumHealthyPercent(100)
        .build();
  }

  private static NetworkConfiguration network(Deployment deployment) {
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(
            vpc ->
                vpc.subnets(orYours(deployment.subnets(), YOUR_SUBNET))
                    .securityGroups(orYours(deployment.securityGroups().ids(), YOUR_SECURITY_GROUP))
                    .assignPublicIp(
                        deployment.publicIp() ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED))
        .build();
  }

  private static List<String> orYours(List<String> ids, String placeholder) {
    return ids.isEmpty() ? List.of(placeholder) : ids;
  }

  /** The first port under the name itself, the others with the port's name behind it. */
  private static ServiceConnectConfiguration serviceConnect(
      ServiceDescription service, ServiceConnect connect) {
    TaskPort first = connect.ports().get(0);
    String name = connect.name().orElse(service.name());
    return ServiceConnectConfiguration.builder()
        .enabled(true)
        .namespace(connect.namespace())
        .services(
            connect.ports().stream()
                .map(
                    port ->
                        reachable(
                            port, port.equals(first) ? name : name + "-" + port.port().name()))
                .toList())
        .build();
  }

  private static ServiceConnectService reachable(TaskPort port, String name) {
    return ServiceConnectService.builder()
        .portName(port.port().name())
        .discoveryName(name)
        .clientAliases(
            ServiceConnectClientAlias.builder().dnsName(name).port(port.number()).build())
        .build();
  }
}
