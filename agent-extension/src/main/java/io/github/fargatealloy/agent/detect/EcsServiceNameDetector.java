package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.resources.Resource;

/** {@link EcsServiceNameProvider} for declarative configuration. */
public final class EcsServiceNameDetector implements ComponentProvider {
  public static final String NAME = "fargate_alloy_service_name";

  @Override
  public Class<Resource> getType() {
    return Resource.class;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public Resource create(DeclarativeConfigProperties unused) {
    return new EcsServiceNameProvider().createResource(CurrentConfig.get());
  }
}
