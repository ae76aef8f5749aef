package io.github.fargatealloy.agent.declarative;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.shutdown.InFlightSpansComponent;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.TracerProviderModel;
import java.util.ArrayList;
import java.util.List;

/** Counts requests in flight behind the processors of the file. */
public final class ProcessorsOfFile {
  private ProcessorsOfFile() {}

  public static OpenTelemetryConfigurationModel complete(OpenTelemetryConfigurationModel model) {
    TracerProviderModel traces = model.getTracerProvider();
    if (traces != null
        && traces.getProcessors() != null
        && Setting.STOP_AFTER_APPLICATION.isOn(CurrentConfig.get())) {
      List<SpanProcessorModel> processors = new ArrayList<>(traces.getProcessors());
      processors.add(
          new SpanProcessorModel()
              .withAdditionalProperty(
                  InFlightSpansComponent.NAME, new SpanProcessorPropertyModel()));
      traces.withProcessors(processors);
    }
    return model;
  }
}
