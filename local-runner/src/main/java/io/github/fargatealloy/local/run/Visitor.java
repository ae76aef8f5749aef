package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.process.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The one who uses the application: waits until it listens, then sends it requests. */
final class Visitor {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
  private static final long BETWEEN_CHECKS_MILLIS = 200;
  private static final long BETWEEN_LINES_NANOS = Duration.ofSeconds(10).toNanos();

  private final Console console;

  Visitor(Console console) {
    this.console = console;
  }

  /**
   * @param gaveUp ends the waiting early, because the application is gone
   * @return whether it listens
   */
  boolean awaitPort(int port, Duration atMost, BooleanSupplier gaveUp) throws InterruptedException {
    long start = System.nanoTime();
    long nextLine = start;
    while (!FreePorts.answers(port)) {
      long now = System.nanoTime();
      if (gaveUp.getAsBoolean() || now - start > atMost.toNanos()) {
        return false;
      }
      if (now >= nextLine) {
        console.say(Progress.line("port " + port + " to answer", now - start, atMost));
        nextLine = now + BETWEEN_LINES_NANOS;
      }
      Thread.sleep(BETWEEN_CHECKS_MILLIS);
    }
    return true;
  }

  void send(List<URI> requests) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    for (URI uri : requests) {
      try {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(REQUEST_TIMEOUT).build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        console.say("GET " + uri + " → " + status);
      } catch (IOException failed) {
        console.say("GET " + uri + " failed: " + failed.getMessage());
      }
    }
  }
}
