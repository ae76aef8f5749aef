package io.github.fargatealloy.agent.detect;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Describes the ECS task before any other provider: upstream's cloud providers stand back once a
 * cloud is named, and whatever a user sets comes later and wins.
 */
public final class EcsResourceProvider implements ResourceProvider {
  private final CurrentTask task;

  public EcsResourceProvider() {
    this(CurrentTask.ofThisProcess());
  }

  EcsResourceProvider(CurrentTask task) {
    this.task = task;
  }

  @Override
  public Resource createResource(ConfigProperties config) {
    return task.isKnown(config)
        ? Resource.create(EcsAttributes.of(task.metadata(config)))
        : Resource.empty();
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}
