package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.component.BasicAuth;
import io.github.fargatealloy.pipeline.component.FileStorage;
import io.github.fargatealloy.pipeline.component.OtlpHttpExporter;
import io.github.fargatealloy.service.Destination;
import io.github.fargatealloy.service.SecretReference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The OTLP gateway of a Grafana Cloud stack, with the instance's id and a token as basic auth. */
final class GrafanaCloudPlan {
  private static final String LABEL = "grafana_cloud";
  private static final String ENDPOINT = "GRAFANA_CLOUD_ENDPOINT";
  private static final String INSTANCE_ID = "GRAFANA_CLOUD_INSTANCE_ID";
  private static final String API_TOKEN = "GRAFANA_CLOUD_API_TOKEN";

  private static final long MIB = 1 << 20;

  /** A quarter of an hour of 1,000 spans a second, on a disk that has 20 GiB. */
  private static final long QUEUE_SIZE_BYTES = 512 * MIB;

  /** The gateway refuses requests above 4 MB; what is measured here is before compression. */
  private static final OtlpHttpExporter.Batch BATCH =
      new OtlpHttpExporter.Batch(MIB / 2, 3 * MIB, "1s");

  private GrafanaCloudPlan() {}

  static DestinationPlan of(Destination.GrafanaCloud destination) {
    FileStorage storage = new FileStorage("queue", AlloySidecar.STORAGE_PATH + "/queue");
    BasicAuth auth = new BasicAuth(LABEL, INSTANCE_ID, API_TOKEN);
    OtlpHttpExporter exporter =
        new OtlpHttpExporter(LABEL, ENDPOINT, auth.id(), storage.id(), QUEUE_SIZE_BYTES, BATCH);
    SortedMap<String, SecretReference> secrets = new TreeMap<>();
    secrets.put(ENDPOINT, destination.secret().key("endpoint"));
    secrets.put(INSTANCE_ID, destination.secret().key("instance_id"));
    secrets.put(API_TOKEN, destination.secret().key("api_token"));
    return new DestinationPlan(exporter, List.of(auth, storage), secrets);
  }
}
