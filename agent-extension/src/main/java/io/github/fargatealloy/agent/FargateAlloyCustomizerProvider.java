package io.github.fargatealloy.agent;

import io.github.fargatealloy.agent.defaults.SidecarDefaults;
import io.github.fargatealloy.agent.detect.ReplacedProviders;
import io.github.fargatealloy.agent.fit.FittedAgent;
import io.github.fargatealloy.agent.start.StartLine;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** All that the extension changes when the agent is configured by properties and environment. */
public final class FargateAlloyCustomizerProvider implements AutoConfigurationCustomizerProvider {

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer
        .addPropertiesSupplier(SidecarDefaults::properties)
        .addPropertiesCustomizer(SidecarDefaults::endpoint)
        .addPropertiesCustomizer(ReplacedProviders::disable)
        .addPropertiesCustomizer(FittedAgent::properties)
        .addResourceCustomizer((resource, config) -> StartLine.log(resource));
  }
}
