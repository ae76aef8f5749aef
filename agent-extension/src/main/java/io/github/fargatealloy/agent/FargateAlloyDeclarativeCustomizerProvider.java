package io.github.fargatealloy.agent;

import io.github.fargatealloy.agent.declarative.DefaultPipelines;
import io.github.fargatealloy.agent.declarative.InstrumentationDefaults;
import io.github.fargatealloy.agent.declarative.ProcessorsOfFile;
import io.github.fargatealloy.agent.declarative.ResourceDetection;
import io.github.fargatealloy.agent.declarative.SamplerOfFile;
import io.github.fargatealloy.agent.declarative.SettingsOfFile;
import io.github.fargatealloy.agent.delivery.SidecarExporters;
import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** All that the extension changes when the agent is configured by a declarative file. */
public final class FargateAlloyDeclarativeCustomizerProvider
    implements DeclarativeConfigurationCustomizerProvider {

  @Override
  public void customize(DeclarativeConfigurationCustomizer customizer) {
    customizer.addModelCustomizer(SettingsOfFile::settle);
    customizer.addModelCustomizer(ResourceDetection::complete);
    customizer.addModelCustomizer(DefaultPipelines::complete);
    customizer.addModelCustomizer(ProcessorsOfFile::complete);
    customizer.addModelCustomizer(SamplerOfFile::wrap);
    customizer.addModelCustomizer(InstrumentationDefaults::complete);
    SidecarExporters sidecar = SidecarExporters.ofThisProcess();
    customizer.addSpanExporterCustomizer(
        SpanExporter.class, (exporter, of) -> sidecar.traces(exporter, CurrentConfig.get()));
    customizer.addMetricExporterCustomizer(
        MetricExporter.class, (exporter, of) -> sidecar.metrics(exporter, CurrentConfig.get()));
    customizer.addLogRecordExporterCustomizer(
        LogRecordExporter.class, (exporter, of) -> sidecar.logs(exporter, CurrentConfig.get()));
  }
}
