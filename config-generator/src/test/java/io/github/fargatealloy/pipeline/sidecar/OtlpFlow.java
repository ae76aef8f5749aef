package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.Map;

/**
 * From OTLP of an application through the real Alloy to a backend that stands for Grafana Cloud.
 */
record OtlpFlow(TaskMetadata metadata, RealAlloy alloy, OtlpSink sink) implements AutoCloseable {
  private static final int OTLP_HTTP = 4318;

  /** Reports the calling test as skipped when there is no Alloy. */
  static OtlpFlow start(AlloyConfig config, Path directory) throws Exception {
    RealAlloy.assumeInstalled();
    TaskMetadata metadata = TaskMetadata.start();
    OtlpSink sink = OtlpSink.start();
    Map<String, String> environment =
        Map.of(
            "ECS_CONTAINER_METADATA_URI_V4", metadata.uri(),
            "GRAFANA_CLOUD_ENDPOINT", sink.endpoint());
    return new OtlpFlow(metadata, RealAlloy.of(config, directory, environment).start(), sink);
  }

  /** An application that says this of itself. */
  OtlpSource app(Map<String, String> resource) {
    return new OtlpSource(alloy.port(OTLP_HTTP), resource);
  }

  @Override
  public void close() {
    alloy.close();
    sink.close();
    metadata.close();
  }
}
