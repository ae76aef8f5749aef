package io.github.fargatealloy.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EcsAttributesTest {
  @ParameterizedTest
  @MethodSource("io.github.fargatealloy.agent.detect.Scenario#all")
  void givesExactlyTheExpectedAttributes(Scenario scenario) throws Exception {
    TaskMetadata metadata = scenario.metadata();
    List<String> lines = new ArrayList<>(Scenario.lines(EcsAttributes.of(metadata)));
    if (metadata.serviceName() != null) {
      lines.add("service.name = " + metadata.serviceName());
    }
    Collections.sort(lines);
    assertThat(lines).isEqualTo(scenario.expected().stream().sorted().toList());
  }

  @Test
  void namesThePlatformEvenWithoutAnyAnswer() {
    assertThat(
            Scenario.lines(EcsAttributes.of(new TaskMetadata(JsonObject.EMPTY, JsonObject.EMPTY))))
        .containsExactly("cloud.platform = aws_ecs", "cloud.provider = aws");
  }
}
