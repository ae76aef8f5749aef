import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records spans at a steady rate and sends them as the agent does: what the sidecar does not take is
 * kept and sent again, up to a bound, above which spans are lost before they reach the sidecar.
 */
final class Application {
  private static final int SENDERS = 4;

  /** 16 MiB after compression, which the agent keeps. */
  private static final int KEPT_SECONDS = 10;

  private static final int RETRY_MILLIS = 500;

  private final Requests requests = new Requests();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI sidecar;
  private final int requestsPerSecond;
  private final BlockingQueue<Integer> kept;
  private final AtomicInteger accepted = new AtomicInteger();

  Application(int port, int spansPerSecond) {
    this.sidecar = URI.create("http://127.0.0.1:" + port + "/v1/traces");
    this.requestsPerSecond = spansPerSecond / Requests.SPANS;
    this.kept = new ArrayBlockingQueue<>(requestsPerSecond * KEPT_SECONDS);
  }

  /**
   * Returns when all is recorded, and sent or given up.
   *
   * @return spans recorded
   */
  int run(int seconds) throws InterruptedException {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int i = 0; i < SENDERS; i++) {
      senders.execute(this::send);
    }
    long startNanos = System.nanoTime();
    int count = seconds * requestsPerSecond;
    for (int sequence = 0; sequence < count; sequence++) {
      long dueNanos = startNanos + sequence * 1_000_000_000L / requestsPerSecond;
      TimeUnit.NANOSECONDS.sleep(dueNanos - System.nanoTime());
      kept.offer(sequence);
    }
    for (int i = 0; i < SENDERS; i++) {
      kept.offer(-1, KEPT_SECONDS, TimeUnit.SECONDS);
    }
    senders.shutdown();
    senders.awaitTermination(KEPT_SECONDS, TimeUnit.SECONDS);
    senders.shutdownNow();
    return count * Requests.SPANS;
  }

  /** Spans that the sidecar answered for. */
  int accepted() {
    return accepted.get() * Requests.SPANS;
  }

  private void send() {
    try {
      for (int sequence = kept.take(); sequence >= 0; sequence = kept.take()) {
        HttpRequest request =
            HttpRequest.newBuilder(sidecar)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-protobuf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(requests.encoded(sequence)))
                .build();
        while (!isTaken(request)) {
          TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
        accepted.incrementAndGet();
      }
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTaken(HttpRequest request) throws InterruptedException {
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200 && status != 429 && status != 502 && status != 503 && status != 504) {
        throw new IllegalStateException("the sidecar answers " + status);
      }
      return status == 200;
    } catch (IOException notThere) {
      return false;
    }
  }
}
