package io.github.fargatealloy.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.generate.StackOf;
import org.junit.jupiter.api.Test;

/** Protects the roll-out of what a task definition only refers to. */
class RolloutLabelsTest {
  private static final String LABELS = "/containerDefinitions/0/dockerLabels";

  @Test
  void anotherConfigurationInTheParameterIsAnotherDefinition() {
    ObjectNode before = definition("config: { ssm-parameter: /orders/alloy }", "true");
    ObjectNode after = definition("config: { ssm-parameter: /orders/alloy }", "false");

    assertThat(after).isNotEqualTo(before);
    ((ObjectNode) before.at(LABELS)).remove("io.github.fargatealloy.config");
    ((ObjectNode) after.at(LABELS)).remove("io.github.fargatealloy.config");
    assertThat(after).as("all but the label").isEqualTo(before);
  }

  @Test
  void theSameConfigurationIsTheSameDefinition() {
    String parameter = "config: { ssm-parameter: /orders/alloy }";

    assertThat(definition(parameter, "false")).isEqualTo(definition(parameter, "false"));
  }

  @Test
  void aConfigurationInTheDefinitionNeedsNoLabel() {
    ObjectNode definition = definition("config: task-definition", "true");

    assertThat(definition).isNotEqualTo(definition("config: task-definition", "false"));
    assertThat(definition.at(LABELS).has("io.github.fargatealloy.config")).isFalse();
  }

  private static ObjectNode definition(String config, String redact) {
    return StackOf.description(
            """
            service: orders
            image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
            task: { cpu: 1 vCPU, memory: 2 GB }
            telemetry:
              destination:
                grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:g-AbCdEf" }
              redact: %s
              sidecar: { %s }
            """
                .formatted(redact, config))
        .taskDefinition();
  }
}
