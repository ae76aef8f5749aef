package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.DistributionModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.DistributionPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FittedDistributionTest {
  @Test
  void whatIsNotOnTheClassPathIsDisabledInTheFile() {
    OpenTelemetryConfigurationModel model =
        FittedDistribution.fit(new OpenTelemetryConfigurationModel(), "none");
    assertThat(names(model, "disabled")).contains("wicket_8.0").doesNotContain("executors");
  }

  @Test
  void whatTheFileSaysOfAnInstrumentationStays() {
    Map<String, Object> given =
        Map.of("enabled", List.of("tomcat"), "disabled", List.of("executors"));
    OpenTelemetryConfigurationModel model = FittedDistribution.fit(model(given), "none");
    assertThat(names(model, "enabled")).containsExactly("tomcat");
    assertThat(names(model, "disabled"))
        .contains("executors", "wicket_8.0")
        .noneMatch(name -> name.matches("tomcat(_[0-9.]+)?"));
  }

  @Test
  void aFileThatEnablesOneByOneIsLeftAlone() {
    Map<String, Object> given = Map.of("default_enabled", false, "enabled", List.of("tomcat"));
    OpenTelemetryConfigurationModel model = FittedDistribution.fit(model(given), "none");
    assertThat(names(model, "disabled")).isEmpty();
  }

  private static OpenTelemetryConfigurationModel model(Map<String, Object> instrumentation) {
    DistributionPropertyModel javaagent = new DistributionPropertyModel();
    javaagent.withAdditionalProperty("instrumentation", instrumentation);
    return new OpenTelemetryConfigurationModel()
        .withDistribution(new DistributionModel().withAdditionalProperty("javaagent", javaagent));
  }

  private static List<String> names(OpenTelemetryConfigurationModel model, String key) {
    Map<?, ?> instrumentation =
        (Map<?, ?>)
            model
                .getDistribution()
                .getAdditionalProperties()
                .get("javaagent")
                .getAdditionalProperties()
                .get("instrumentation");
    List<String> names = new ArrayList<>();
    if (instrumentation.get(key) != null) {
      ((Collection<?>) instrumentation.get(key)).forEach(name -> names.add((String) name));
    }
    return names;
  }
}
