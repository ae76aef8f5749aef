package io.github.fargatealloy.agent.declarative;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.signals.HealthCheckSampler;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** {@link HealthCheckSampler} as a component of a file, with the sampler of all other spans. */
public final class HealthCheckSamplerComponent implements ComponentProvider {
  static final String NAME = "fargate_alloy_health_checks";
  static final String OTHERS = "others";

  @Override
  public Class<Sampler> getType() {
    return Sampler.class;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public Sampler create(DeclarativeConfigProperties config) {
    DeclarativeConfigProperties others = config.getStructured(OTHERS);
    return HealthCheckSampler.before(
        others == null
            ? Sampler.parentBased(Sampler.alwaysOn())
            : DeclarativeConfiguration.createSampler(others),
        CurrentConfig.get());
  }
}
