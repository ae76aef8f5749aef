package io.github.fargatealloy.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacedProvidersTest {
  private static final String EC2 = "io.opentelemetry.contrib.aws.resource.Ec2ResourceProvider";

  @Test
  void upstreamsCloudProvidersAreOffInATask() {
    assertThat(names(disable(Map.of()), ReplacedProviders.DISABLED)).hasSize(7).contains(EC2);
  }

  @Test
  void whatTheUserDisablesStaysDisabled() {
    assertThat(
            names(disable(Map.of(ReplacedProviders.DISABLED, "a.B")), ReplacedProviders.DISABLED))
        .hasSize(8)
        .contains("a.B");
  }

  @Test
  void whatTheUserEnablesByNameStaysEnabledBesideOurs() {
    Map<String, String> lists = disable(Map.of(ReplacedProviders.ENABLED, EC2));
    assertThat(names(lists, ReplacedProviders.DISABLED)).hasSize(6).doesNotContain(EC2);
    assertThat(names(lists, ReplacedProviders.ENABLED))
        .containsExactly(
            EC2, EcsResourceProvider.class.getName(), EcsServiceNameProvider.class.getName());
  }

  @Test
  void nothingChangesOutsideATaskOrWhenItIsSwitchedOff() {
    assertThat(
            ReplacedProviders.disable(
                DefaultConfigProperties.createFromMap(Map.of()), new CurrentTask(null)))
        .isEmpty();
    assertThat(disable(Map.of("fargate.alloy.ecs.enabled", "false"))).isEmpty();
  }

  private static Map<String, String> disable(Map<String, String> properties) {
    return ReplacedProviders.disable(
        DefaultConfigProperties.createFromMap(properties), new CurrentTask("http://127.0.0.1:1"));
  }

  private static List<String> names(Map<String, String> lists, String property) {
    return List.of(lists.get(property).split(","));
  }
}
