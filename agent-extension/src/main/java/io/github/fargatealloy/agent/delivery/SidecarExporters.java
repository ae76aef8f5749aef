package io.github.fargatealloy.agent.delivery;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * OTLP/HTTP exporters with our sender. They are built anew, because upstream chooses the sender of
 * an exporter while it builds it; other exporters are left alone.
 */
public final class SidecarExporters {
  private static final SidecarExporters OF_THIS_PROCESS = new SidecarExporters(new Deliveries());

  private final Deliveries deliveries;

  SidecarExporters(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  public static SidecarExporters ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  public SpanExporter traces(SpanExporter exporter, ConfigProperties config) {
    return exporter instanceof OtlpHttpSpanExporter && isWanted(config)
        ? ((OtlpHttpSpanExporter) exporter).toBuilder().setComponentLoader(loader(config)).build()
        : exporter;
  }

  public MetricExporter metrics(MetricExporter exporter, ConfigProperties config) {
    return exporter instanceof OtlpHttpMetricExporter && isWanted(config)
        ? ((OtlpHttpMetricExporter) exporter).toBuilder().setComponentLoader(loader(config)).build()
        : exporter;
  }

  public LogRecordExporter logs(LogRecordExporter exporter, ConfigProperties config) {
    return exporter instanceof OtlpHttpLogRecordExporter && isWanted(config)
        ? ((OtlpHttpLogRecordExporter) exporter)
            .toBuilder().setComponentLoader(loader(config)).build()
        : exporter;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  private static boolean isWanted(ConfigProperties config) {
    return Setting.BUFFER_SIZE_MIB.number(config) > 0;
  }

  private ComponentLoader loader(ConfigProperties config) {
    return new SidecarSenderLoader(
        deliveries, Setting.BUFFER_SIZE_MIB.number(config) * 1024L * 1024L);
  }
}
