package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.pipeline.component.RequestBatch;

/**
 * What a destination takes in one request, before compression. What is larger comes back as a 4xx,
 * which is dropped and not retried, so the batches of the exporter follow from it.
 *
 * @param items spans, data points or log records; {@link Integer#MAX_VALUE} where only size counts
 * @param leastItemBytes what an item takes at least, so that a bound in bytes bounds the items too
 */
public record RequestLimit(long bytes, int items, int leastItemBytes) {
  private static final long MIB = 1 << 20;
  private static final String FLUSH_TIMEOUT = "1s";

  /** 18 bytes of trace id, 10 of span id, 9 for each of two times, 2 of framing. */
  private static final int LEAST_SPAN_BYTES = 48;

  /** 9 bytes for each of two times, 4 of a body, 2 of framing. */
  private static final int LEAST_LOG_RECORD_BYTES = 24;

  /** 9 bytes for each of two times, 9 of a value, 2 of framing. */
  private static final int LEAST_DATA_POINT_BYTES = 29;

  /** Collectors take 4 MiB over gRPC unless somebody has raised it, and more over HTTP. */
  static final RequestLimit COLLECTOR = bytes(4 * MIB);

  /** https://grafana.com/docs/grafana-cloud/send-data/otlp/ refuses requests above 4 MB. */
  static final RequestLimit GRAFANA_CLOUD = bytes(4 * MIB);

  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html */
  static final RequestLimit X_RAY = new RequestLimit(5_000_000, 10_000, LEAST_SPAN_BYTES);

  /**
   * Those of PutLogEvents, which the OTLP endpoint writes to:
   * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
   */
  static final RequestLimit CLOUDWATCH_LOGS =
      new RequestLimit(1_000_000, 10_000, LEAST_LOG_RECORD_BYTES);

  /**
   * No limit is documented; this is the batch of AWS's own example:
   * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-otel-send.html
   */
  static final RequestLimit CLOUDWATCH_METRICS =
      new RequestLimit(1_000_000, 200, LEAST_DATA_POINT_BYTES);

  private static RequestLimit bytes(long bytes) {
    return new RequestLimit(bytes, Integer.MAX_VALUE, 1);
  }

  /**
   * Batches that stay within the limit whatever the items are like: in bytes where the smallest
   * items that fit are few enough, else in items.
   */
  public RequestBatch batch() {
    long mostBytes = Math.min(bytes - bytes / 4, (long) items * leastItemBytes);
    if (mostBytes >= MIB / 8) {
      return new RequestBatch("bytes", mostBytes / 6, mostBytes, FLUSH_TIMEOUT);
    }
    return new RequestBatch("items", items, items, FLUSH_TIMEOUT);
  }
}
