package io.github.fargatealloy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.service.read.ReadOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Service Connect's proxy is in no task definition, but in each task. */
class ServiceConnectEstimateTest {
  private static final String CONNECTED =
      "deploy: { service-connect: shop, inbound: [10.0.0.0/16] }\n";

  @Test
  void itsPartIsSaidAndTakenFromTheApplications() {
    assertThat(generate("1 vCPU, memory: 2 GB", "").summary())
        .noneMatch(line -> line.contains("ecs-service-connect"))
        .anyMatch(line -> line.startsWith("orders: beyond 1536 MB the next size is 1 vCPU, 3 GB"))
        .anyMatch(line -> line.contains("; beyond 0.875 vCPU the next size is 2 vCPU, 4 GB"));
    assertThat(generate("1 vCPU, memory: 2 GB", CONNECTED).summary())
        // 730 h * (0.25 * $0.04048 + 0.0625 * $0.004445)
        .anyMatch(
            line -> line.startsWith("ecs-service-connect takes 0.25 vCPU and 64 MB, $7.59 of"))
        .anyMatch(line -> line.startsWith("orders: beyond 1472 MB the next size is 1 vCPU, 3 GB"))
        .anyMatch(line -> line.contains("; beyond 0.625 vCPU the next size is 2 vCPU, 4 GB"));
  }

  @Test
  void whereItNeedsAllThatTheApplicationHasThisIsSaid() {
    assertThat(generate("0.25 vCPU, memory: 1 GB", CONNECTED).summary())
        .anyMatch(line -> line.contains("; beyond no CPU the next size is 0.5 vCPU, 1 GB"));
  }

  @Test
  void onInstancesItIsSaidWithoutAPrice() {
    assertThat(
            generate(
                    "1 vCPU, memory: 2 GB, launch-type: ec2",
                    CONNECTED.replace("{", "{ capacity-provider: shop-instances,"))
                .summary())
        .anyMatch(line -> line.startsWith("ecs-service-connect takes 0.25 vCPU and 64 MB: ECS"));
  }

  @Test
  void theTaskDefinitionStaysTheSame() {
    String definition = "task-definition.json";

    assertThat(generate("1 vCPU, memory: 2 GB", CONNECTED).files().get(definition))
        .isEqualTo(generate("1 vCPU, memory: 2 GB", "").files().get(definition));
  }

  private static Artifacts generate(String size, String deploy) {
    String description =
        """
        service: orders
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
        task: { cpu: %s }
        ports: [8080]
        telemetry:
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/grafana-cloud-AbCdEf" }
        %s
        """
            .formatted(size, deploy);
    return ServiceGenerator.generate(
            "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none())
        .value()
        .orElseThrow();
  }
}
