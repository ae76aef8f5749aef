package io.github.fargatealloy.agent.signals;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.javaagent.bootstrap.http.HttpServerResponseCustomizer;
import io.opentelemetry.javaagent.bootstrap.http.HttpServerResponseMutator;

/**
 * Tells the browser the trace of its request, in the header that <a
 * href="https://www.w3.org/TR/server-timing/">scripts may read</a>: real user monitoring joins its
 * own trace to it.
 */
public final class ServerTimingHeader implements HttpServerResponseCustomizer {
  private final boolean wanted;

  public ServerTimingHeader() {
    this(SupportedAgent.isRunning() && Setting.SERVER_TIMING.isOn(CurrentConfig.get()));
  }

  ServerTimingHeader(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public <T> void customize(
      Context serverContext, T response, HttpServerResponseMutator<T> responseMutator) {
    SpanContext span = Span.fromContext(serverContext).getSpanContext();
    if (wanted && span.isValid()) {
      responseMutator.appendHeader(response, "Server-Timing", value(span));
      responseMutator.appendHeader(response, "Access-Control-Expose-Headers", "Server-Timing");
    }
  }

  private static String value(SpanContext span) {
    return "traceparent;desc=\"00-"
        + span.getTraceId()
        + "-"
        + span.getSpanId()
        + "-"
        + span.getTraceFlags().asHex()
        + "\"";
  }
}
