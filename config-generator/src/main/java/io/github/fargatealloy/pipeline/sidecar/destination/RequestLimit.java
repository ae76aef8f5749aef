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

  /** 9 bytes for one of its two times, 4 of an empty body, 2 of framing. */
  private static final int LEAST_LOG_RECORD_BYTES = 15;

  /** 9 bytes for a time and 9 of a value, 2 of framing. */
  private static final int LEAST_DATA_POINT_BYTES = 20;

  /**
   * Collectors and Tempo take <a href="https://github.com/grafana/tempo/issues/2437">4 MiB</a> over
   * gRPC unless somebody has raised it, and more over HTTP; Loki passes on <a
   * href="https://github.com/grafana/loki/issues/8154">4 MiB</a> inside.
   */
  static final RequestLimit COLLECTOR = bytes(4 * MIB);

  /**
   * Our choice: Grafana Cloud documents no limit for a request, and what it runs behind the gateway
   * has those of {@link #COLLECTOR} where nobody raised them.
   */
  static final RequestLimit GRAFANA_CLOUD = bytes(4 * MIB);

  /**
   * <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">5
   * MB and 10,000 spans</a>.
   */
  static final RequestLimit X_RAY = new RequestLimit(5_000_000, 10_000, LEAST_SPAN_BYTES);

  /**
   * <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">1
   * MB and 10,000 log records</a>.
   */
  static final RequestLimit CLOUDWATCH_LOGS =
      new RequestLimit(1_000_000, 10_000, LEAST_LOG_RECORD_BYTES);

  /**
   * <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">1
   * MB and 1,000 data points</a>.
   */
  static final RequestLimit CLOUDWATCH_METRICS =
      new RequestLimit(1_000_000, 1_000, LEAST_DATA_POINT_BYTES);

  private static RequestLimit bytes(long bytes) {
    return new RequestLimit(bytes, Integer.MAX_VALUE, 1);
  }

  /** What a batch may take: a quarter less, and no more than the smallest items that fit. */
  long batchBytes() {
    return Math.min(bytes - bytes / 4, (long) items * leastItemBytes);
  }

  /** Batches that stay within both limits, whatever the items are like. */
  RequestBatch batch() {
    return new RequestBatch(batchBytes() / 6, batchBytes(), FLUSH_TIMEOUT);
  }
}
