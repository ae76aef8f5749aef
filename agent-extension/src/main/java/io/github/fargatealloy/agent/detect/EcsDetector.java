package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.start.StartLine;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.resources.Resource;

/** {@link EcsResourceProvider} for declarative configuration. */
public final class EcsDetector implements ComponentProvider {
  public static final String NAME = "fargate_alloy_ecs";

  public static boolean isInTask() {
    return CurrentTask.ofThisProcess().isKnown(CurrentConfig.get());
  }

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
    return StartLine.log(new EcsResourceProvider().createResource(CurrentConfig.get()));
  }
}
