package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.AwsAccount;
import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.Destination;
import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.Port;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.service.TaskRoles;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A service as a team describes it, with one thing changed at a time. */
final class Orders {
  private static final AwsAccount ACCOUNT = new AwsAccount("eu-west-1", "111122223333");

  private Orders() {}

  static ServiceFile service() {
    return service("shop", "grafana/alloy:v1.18.1", true);
  }

  static ServiceFile withNamespace(String namespace) {
    return service(namespace, "grafana/alloy:v1.18.1", true);
  }

  static ServiceFile withAlloy(String image) {
    return service("shop", image, true);
  }

  static ServiceFile withoutEcsMetrics() {
    return service("shop", "grafana/alloy:v1.18.1", false);
  }

  private static ServiceFile service(String namespace, String alloy, boolean ecsMetrics) {
    SecretReference.SecretsManager secret =
        new SecretReference.SecretsManager(
            ACCOUNT.arn("secretsmanager", "secret:orders/grafana-cloud-AbCdEf"), "", "", "");
    Sidecar sidecar =
        new Sidecar(
            ImageReference.parse(alloy),
            512,
            128,
            55,
            Sidecar.Gate.START,
            OptionalInt.empty(),
            new Sidecar.ConfigDelivery.InTaskDefinition());
    ServiceDescription orders =
        new ServiceDescription(
            "orders",
            Optional.of(namespace),
            Optional.of("1.2.3"),
            Optional.of("production"),
            ImageReference.parse("111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3"),
            ACCOUNT,
            new TaskSize(1024, 2048, CpuArchitecture.ARM64),
            new TaskRoles(
                ACCOUNT.iamArn("role/orders-execution"), ACCOUNT.iamArn("role/orders-task")),
            new AppContainer(List.of(), Optional.empty(), List.of(), 60, true, 64),
            List.of(new Port(8080, "http")),
            new TreeMap<>(),
            new TreeMap<>(),
            new Telemetry(new Destination.GrafanaCloud(secret), sidecar, ecsMetrics),
            new Deployment(
                "default",
                List.of(),
                List.of(),
                false,
                2,
                Capacity.FARGATE,
                false,
                30,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>()));
    return new ServiceFile(orders, new SourceMap("service.yaml", Map.of()));
  }
}
