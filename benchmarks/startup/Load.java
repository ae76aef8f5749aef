import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks so many times, as fast as it is answered, over as many connections as there are clients. */
record Load(int connections, int answers) {
  /** What the answers of one run took. */
  record Answers(long count, double seconds, double p99Millis) {
    double perSecond() {
      return count / seconds;
    }
  }

  Answers on(URI uri) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      HttpClient client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .executor(threads)
              .connectTimeout(Duration.ofSeconds(10))
              .build();
      List<Callable<List<Long>>> clients = new ArrayList<>();
      long startNanos = System.nanoTime();
      AtomicInteger left = new AtomicInteger(answers);
      ExecutorService callers = Executors.newFixedThreadPool(connections);
      try {
        for (int i = 0; i < connections; i++) {
          clients.add(() -> ask(client, uri, left));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> each : callers.invokeAll(clients)) {
          nanos.addAll(each.get());
        }
        nanos.sort(null);
        return new Answers(
            nanos.size(),
            (System.nanoTime() - startNanos) / 1e9,
            nanos.get((int) (nanos.size() * 0.99)) / 1e6);
      } finally {
        callers.shutdownNow();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Long> ask(HttpClient client, URI uri, AtomicInteger left)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
    List<Long> nanos = new ArrayList<>();
    while (left.getAndDecrement() > 0) {
      long start = System.nanoTime();
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(uri + " answered with " + answer.statusCode());
      }
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }
}
