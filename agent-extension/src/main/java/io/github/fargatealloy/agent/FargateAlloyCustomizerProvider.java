package io.github.fargatealloy.agent;

import io.github.fargatealloy.agent.defaults.SidecarDefaults;
import io.github.fargatealloy.agent.delivery.SidecarExporters;
import io.github.fargatealloy.agent.detect.ReplacedProviders;
import io.github.fargatealloy.agent.fit.FittedAgent;
import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.shutdown.InFlightSpans;
import io.github.fargatealloy.agent.signals.CommandLine;
import io.github.fargatealloy.agent.signals.HealthCheckSampler;
import io.github.fargatealloy.agent.signals.LogDetail;
import io.github.fargatealloy.agent.start.StartLine;
import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** All that the extension changes when the agent is configured by properties and environment. */
public final class FargateAlloyCustomizerProvider implements AutoConfigurationCustomizerProvider {

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    SupportedAgent.warnOfOlder();
    if (SupportedAgent.isRunning()) {
      customizeSupported(customizer);
    }
  }

  private static void customizeSupported(AutoConfigurationCustomizer customizer) {
    customizer
        .addPropertiesSupplier(SidecarDefaults::properties)
        .addPropertiesCustomizer(SidecarDefaults::endpoint)
        .addPropertiesCustomizer(ReplacedProviders::disable)
        .addPropertiesCustomizer(CommandLine::drop)
        .addPropertiesCustomizer(LogDetail::properties)
        .addPropertiesCustomizer(FittedAgent::properties)
        .addPropertiesCustomizer(CurrentConfig::settle)
        .addResourceCustomizer((resource, config) -> StartLine.log(resource))
        .addSamplerCustomizer(HealthCheckSampler::before)
        .addTracerProviderCustomizer(InFlightSpans::count)
        .addSpanExporterCustomizer(SidecarExporters.ofThisProcess()::traces)
        .addMetricExporterCustomizer(SidecarExporters.ofThisProcess()::metrics)
        .addLogRecordExporterCustomizer(SidecarExporters.ofThisProcess()::logs);
  }
}
