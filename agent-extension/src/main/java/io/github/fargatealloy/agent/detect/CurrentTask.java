package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonObject;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** The ECS task that a process runs in, asked for once. */
final class CurrentTask {
  private static final CurrentTask OF_THIS_PROCESS =
      new CurrentTask(
          SupportedAgent.isRunning() ? System.getenv("ECS_CONTAINER_METADATA_URI_V4") : null);

  private final String metadataUri;
  private TaskMetadata metadata;

  /** {@code metadataUri} is null or empty outside ECS. */
  CurrentTask(String metadataUri) {
    this.metadataUri = metadataUri;
  }

  static CurrentTask ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  boolean isKnown(ConfigProperties config) {
    return metadataUri != null && !metadataUri.isEmpty() && Setting.ECS_ENABLED.isOn(config);
  }

  /** Waits for the endpoint on the first call; both answers are empty where there is none. */
  synchronized TaskMetadata metadata(ConfigProperties config) {
    if (metadata == null) {
      metadata =
          isKnown(config)
              ? new MetadataEndpoint(
                      metadataUri, Setting.METADATA_TIMEOUT.duration(config).toMillis())
                  .fetch()
              : new TaskMetadata(JsonObject.EMPTY, JsonObject.EMPTY);
    }
    return metadata;
  }
}
