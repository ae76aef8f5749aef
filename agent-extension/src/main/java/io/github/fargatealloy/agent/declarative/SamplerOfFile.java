package io.github.fargatealloy.agent.declarative;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.AlwaysOnSamplerModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.ParentBasedSamplerModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SamplerModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SamplerPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.TracerProviderModel;

/** Asks the health-check sampler before the sampler of the file. */
public final class SamplerOfFile {
  private SamplerOfFile() {}

  public static OpenTelemetryConfigurationModel wrap(OpenTelemetryConfigurationModel model) {
    TracerProviderModel traces = model.getTracerProvider();
    if (traces != null && Setting.HEALTH_CHECKS_DROPPED.isOn(CurrentConfig.get())) {
      SamplerModel others = traces.getSampler() != null ? traces.getSampler() : sdkDefault();
      traces.withSampler(
          new SamplerModel()
              .withAdditionalProperty(
                  HealthCheckSamplerComponent.NAME,
                  new SamplerPropertyModel()
                      .withAdditionalProperty(HealthCheckSamplerComponent.OTHERS, others)));
    }
    return model;
  }

  private static SamplerModel sdkDefault() {
    return new SamplerModel()
        .withParentBased(
            new ParentBasedSamplerModel()
                .withRoot(new SamplerModel().withAlwaysOn(new AlwaysOnSamplerModel())));
  }
}
