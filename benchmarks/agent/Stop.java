import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * SIGTERM while requests are in flight; the sidecar outlives the application, as in a task whose
 * application depends on it.
 *
 * @param seconds from the last answer to the end of the process
 * @param served requests that were answered, before and after the signal
 */
record Stop(double seconds, int served, int lost) {
  private static final int IN_FLIGHT = 5;
  private static final List<Variant> VARIANTS =
      List.of(Variant.UPSTREAM, Variant.UPSTREAM_DETECTING, Variant.OURS);

  /** The sidecar is there: is what was served delivered? */
  static void compareDelivery(int runs) throws Exception {
    printHead();
    String metadata = Loopback.serveMetadata();
    try (Sidecar sidecar = new Sidecar(0)) {
      for (Application application :
          List.of(
              Application.plain(),
              Application.spring("graceful"),
              Application.spring("immediate"))) {
        measure(runs, application, "healthy sidecar", metadata, sidecar.port(), sidecar);
      }
    }
  }

  /** There is none to deliver to: how long does the application's end wait for it? */
  static void compareWaiting(int runs) throws Exception {
    printHead();
    String metadata = Loopback.serveMetadata();
    Application application = Application.plain();
    try (Sidecar elsewhere = new Sidecar(0);
        ServerSocket blackHole = Loopback.blackHole()) {
      measure(runs, application, "closed port", metadata, Loopback.freePort(), elsewhere);
      measure(runs, application, "black hole", metadata, blackHole.getLocalPort(), elsewhere);
    }
  }

  private static void measure(
      int runs,
      Application application,
      String destination,
      String metadata,
      int port,
      Sidecar sidecar)
      throws Exception {
    print(
        application.title() + ", " + destination,
        Rounds.measure(
            runs,
            VARIANTS,
            variant -> of(App.start(variant, application, metadata, port), sidecar)));
  }

  private static Stop of(App started, Sidecar sidecar) throws Exception {
    try (App app = started) {
      List<CompletableFuture<Optional<String>>> requests = new ArrayList<>();
      requests.add(app.request(0));
      requests.get(0).join();
      for (int i = 0; i < IN_FLIGHT; i++) {
        requests.add(app.request(1500));
      }
      // Answered after the others were accepted: each connection is older than this one.
      requests.add(app.request(300));
      requests.get(requests.size() - 1).join();
      app.terminate();
      List<String> served = App.served(requests);
      long answered = System.nanoTime();
      app.awaitEnd();
      return new Stop(
          (System.nanoTime() - answered) / 1e9,
          served.size(),
          served.size() - sidecar.delivered(served));
    }
  }

  private static void printHead() {
    System.out.printf(
        "| stop | runs | median s | worst s | ratio to upstream | 95 %% interval | served | spans"
            + " lost |%n|---|---:|---:|---:|---:|---:|---:|---:|%n");
  }

  private static void print(String title, Rounds<Stop> results) {
    for (Variant variant : VARIANTS) {
      Paired seconds = results.paired(variant, Stop::seconds);
      System.out.printf(
          Locale.ROOT,
          "| %s, %s | %d | %.2f | %.2f | %s | %.0f | %.0f |%n",
          title,
          variant,
          results.of(variant).size(),
          seconds.median(),
          seconds.worst(),
          variant == Variant.BASE ? "1 | " : seconds.ratio(),
          results.sum(variant, Stop::served),
          results.sum(variant, Stop::lost));
    }
  }
}
