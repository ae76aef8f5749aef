import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The sidecar appears when the time is over: what was served before, is it delivered? */
record Outage(int served, int delivered, long agentLines) {
  private static final int SECONDS_TO_RECOVER = 15;
  private static final int MILLIS_BETWEEN_REQUESTS = 100;

  /** All variants at the same time: they mostly wait. */
  static void compare(int seconds) throws Exception {
    Application application = Application.plain();
    String metadata = Loopback.serveMetadata();
    ExecutorService threads = Executors.newCachedThreadPool();
    Map<Variant, Future<Outage>> runs = new EnumMap<>(Variant.class);
    for (Variant variant : Variant.values()) {
      runs.put(variant, threads.submit(() -> of(variant, application, metadata, seconds)));
    }
    System.out.printf(
        "| %d s without a sidecar | served | spans lost | agent's lines | ratio to upstream |%n"
            + "|---|---:|---:|---:|---:|%n",
        seconds);
    for (Variant variant : Variant.values()) {
      Outage outage = runs.get(variant).get();
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.3f |%n",
          variant,
          outage.served,
          outage.served - outage.delivered,
          outage.agentLines,
          (double) outage.agentLines / runs.get(Variant.BASE).get().agentLines);
    }
    threads.shutdown();
  }

  private static Outage of(Variant variant, Application application, String metadata, int seconds)
      throws Exception {
    int port = Loopback.freePort();
    try (App app = App.start(variant, application, metadata, port)) {
      List<CompletableFuture<Optional<String>>> requests = new ArrayList<>();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      while (System.nanoTime() < end) {
        requests.add(app.request(0));
        Thread.sleep(MILLIS_BETWEEN_REQUESTS);
      }
      try (Sidecar sidecar = new Sidecar(port)) {
        TimeUnit.SECONDS.sleep(SECONDS_TO_RECOVER);
        app.terminate();
        app.awaitEnd();
        List<String> served = App.served(requests);
        return new Outage(served.size(), sidecar.delivered(served), app.agentLines());
      }
    }
  }
}
