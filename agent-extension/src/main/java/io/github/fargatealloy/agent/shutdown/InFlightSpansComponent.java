package io.github.fargatealloy.agent.shutdown;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** {@link InFlightSpans} for declarative configuration. */
public final class InFlightSpansComponent implements ComponentProvider {
  public static final String NAME = "fargate_alloy_in_flight";

  @Override
  public Class<SpanProcessor> getType() {
    return SpanProcessor.class;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public SpanProcessor create(DeclarativeConfigProperties unused) {
    return InFlightSpans.ofThisProcess();
  }
}
