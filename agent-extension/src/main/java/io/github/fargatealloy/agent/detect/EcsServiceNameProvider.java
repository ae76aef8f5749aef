package io.github.fargatealloy.agent.detect;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConditionalResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Names the service after its ECS service, or its family, when neither the user nor Spring does.
 */
public final class EcsServiceNameProvider implements ConditionalResourceProvider {
  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

  private final CurrentTask task;

  public EcsServiceNameProvider() {
    this(CurrentTask.ofThisProcess());
  }

  EcsServiceNameProvider(CurrentTask task) {
    this.task = task;
  }

  @Override
  public boolean shouldApply(ConfigProperties config, Resource existing) {
    return task.isKnown(config)
        && config.getString("otel.service.name") == null
        && !config.getMap("otel.resource.attributes").containsKey(SERVICE_NAME.getKey())
        && isDefault(existing.getAttribute(SERVICE_NAME));
  }

  @Override
  public Resource createResource(ConfigProperties config) {
    String name = task.metadata(config).serviceName();
    return name == null ? Resource.empty() : Resource.create(Attributes.of(SERVICE_NAME, name));
  }

  /** After upstream's Spring detector (100), before its manifest (300) and jar name (1000). */
  @Override
  public int order() {
    return 200;
  }

  private static boolean isDefault(String name) {
    return name == null || name.startsWith("unknown_service");
  }
}
