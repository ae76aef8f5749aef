package io.github.fargatealloy.agent.declarative;

import static java.util.Collections.singletonList;

import io.github.fargatealloy.agent.defaults.UpstreamDefault;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.BatchLogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.BatchSpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LoggerProviderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.MeterProviderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.MetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OtlpHttpExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OtlpHttpMetricExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PeriodicMetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PushMetricExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.TracerProviderModel;

/**
 * A signal that the file does not mention goes to the sidecar, by upstream's default endpoint,
 * {@code http://localhost:4318}. A section without processors or readers switches a signal off.
 */
public final class DefaultPipelines {
  private DefaultPipelines() {}

  public static OpenTelemetryConfigurationModel complete(OpenTelemetryConfigurationModel model) {
    if (model.getTracerProvider() == null) {
      model.withTracerProvider(traces());
    }
    if (model.getMeterProvider() == null) {
      model.withMeterProvider(metrics());
    }
    if (model.getLoggerProvider() == null) {
      model.withLoggerProvider(logs());
    }
    return model;
  }

  private static TracerProviderModel traces() {
    return new TracerProviderModel()
        .withProcessors(
            singletonList(
                new SpanProcessorModel()
                    .withBatch(
                        new BatchSpanProcessorModel()
                            .withMaxQueueSize(queueSize(UpstreamDefault.SPAN_QUEUE))
                            .withExporter(
                                new SpanExporterModel()
                                    .withOtlpHttp(new OtlpHttpExporterModel())))));
  }

  private static MeterProviderModel metrics() {
    return new MeterProviderModel()
        .withReaders(
            singletonList(
                new MetricReaderModel()
                    .withPeriodic(
                        new PeriodicMetricReaderModel()
                            .withExporter(
                                new PushMetricExporterModel()
                                    .withOtlpHttp(new OtlpHttpMetricExporterModel())))));
  }

  private static LoggerProviderModel logs() {
    return new LoggerProviderModel()
        .withProcessors(
            singletonList(
                new LogRecordProcessorModel()
                    .withBatch(
                        new BatchLogRecordProcessorModel()
                            .withMaxQueueSize(queueSize(UpstreamDefault.LOG_QUEUE))
                            .withExporter(
                                new LogRecordExporterModel()
                                    .withOtlpHttp(new OtlpHttpExporterModel())))));
  }

  private static Integer queueSize(UpstreamDefault queue) {
    return Integer.valueOf(queue.value());
  }
}
