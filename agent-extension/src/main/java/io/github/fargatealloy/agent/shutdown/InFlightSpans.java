package io.github.fargatealloy.agent.shutdown;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests whose spans have not ended. A server has answered its last request, and may
 * call itself drained, a moment before the instrumentation around it ends the span.
 */
public final class InFlightSpans implements SpanProcessor {
  private static final InFlightSpans OF_THIS_PROCESS = new InFlightSpans();

  private final AtomicInteger open = new AtomicInteger();

  InFlightSpans() {}

  public static InFlightSpans ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** As the last processor: a span that is counted as ended is in the export queue by then. */
  public static SdkTracerProviderBuilder count(
      SdkTracerProviderBuilder builder, ConfigProperties unused) {
    return builder.addSpanProcessor(OF_THIS_PROCESS);
  }

  /** Returns when there is none, or when the time is over: some requests never end. */
  void awaitEnd(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (open.get() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (isRequest(span)) {
      open.incrementAndGet();
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (isRequest(span)) {
      open.decrementAndGet();
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  private static boolean isRequest(ReadableSpan span) {
    return span.getKind() == SpanKind.SERVER || span.getKind() == SpanKind.CONSUMER;
  }
}
