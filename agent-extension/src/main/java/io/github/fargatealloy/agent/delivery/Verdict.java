package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.export.HttpResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What became of a batch. */
enum Verdict {
  DELIVERED,
  /** Refused for what it is: sending it again would change nothing. */
  REJECTED,
  /** Nobody there, or overloaded. */
  LATER;

  /** By the statuses that <a href="https://opentelemetry.io/docs/specs/otlp/">OTLP</a> retries. */
  static Verdict of(HttpResponse response) {
    int status = response.getStatusCode();
    if (status >= 200 && status < 300) {
      return DELIVERED;
    }
    return status == 429 || status == 502 || status == 503 || status == 504 ? LATER : REJECTED;
  }

  static Verdict of(Throwable failure) {
    return failure instanceof IOException ? LATER : REJECTED;
  }

  /** Sends the batch and waits, as long as the exporter's timeout. */
  static Verdict ofSending(Batch batch) throws InterruptedException {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    try {
      batch.transmit(
          response -> verdict.complete(of(response)), failure -> verdict.complete(of(failure)));
    } catch (RuntimeException unsendable) {
      verdict.complete(REJECTED);
    }
    try {
      return verdict.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the verdict is never completed by a failure", impossible);
    }
  }
}
