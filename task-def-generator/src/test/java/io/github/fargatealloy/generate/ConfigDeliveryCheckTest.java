package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.ServiceReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects the limits of the parameter store, which AWS reports only at deployment. */
class ConfigDeliveryCheckTest {
  @Test
  void aConfigurationThatFitsItsTierIsNoProblem() {
    assertThat(check("tier: standard", "x".repeat(4_096))).isEmpty();
    assertThat(check("tier: advanced", "x".repeat(8_192))).isEmpty();
    assertThat(check("", "x".repeat(8_192))).isEmpty();
  }

  @Test
  void oneThatIsTooLongForTheStandardTierIsToldOfTheNext() {
    Problem problem = check("tier: standard", "x".repeat(4_097)).iterator().next();

    assertThat(problem.message()).contains("at most 4,096 characters, but has 4,097");
    assertThat(problem.fix()).isEqualTo("tier: advanced");
    assertThat(problem.location()).hasToString("service.yaml:8:5");
  }

  @Test
  void oneThatIsTooLongForAnyTierIsToldOfTheTaskDefinition() {
    for (String tier : List.of("tier: advanced", "")) {
      assertThat(check(tier, "x".repeat(8_193)).iterator().next().fix())
          .isEqualTo("config: task-definition");
    }
  }

  @Test
  void bracesThatTheParameterStoreTakesForAReferenceAreAProblem() {
    assertThat(check("tier: standard", "template = `{{ .Value }}`"))
        .extracting(Problem::code)
        .containsExactly("ssm-parameter-braces");
  }

  private static Problems check(String tier, String config) {
    String description =
        """
        service: orders
        image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
        task: { cpu: 0.5 vCPU, memory: 1 GB }
        telemetry:
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:g-AbCdEf" }
          sidecar:
            config: { ssm-parameter: /orders/alloy, %s }
        """
            .formatted(tier);
    ServiceFile file =
        ServiceReader.read(
                "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none())
            .value()
            .orElseThrow();
    return ConfigDeliveryCheck.check(
        file, new AlloyConfig(config, "experimental", Contribution.builder().build()));
  }
}
