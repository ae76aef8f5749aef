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

  /** Those cases whose title contains a text; all when it is empty. */
  static void compare(int rounds, String wanted) throws Exception {
    String metadata = Loopback.serveMetadata();
    try (Sidecar sidecar = new Sidecar(0);
        ServerSocket blackHole = Loopback.blackHole()) {
      Application plain = Application.plain();
      List<Case> cases =
          List.of(
              new Case(plain, "healthy sidecar", sidecar.port()),
              new Case(Application.spring("graceful"), "healthy sidecar", sidecar.port()),
              new Case(Application.spring("immediate"), "healthy sidecar", sidecar.port()),
              new Case(plain, "closed port", Loopback.freePort()),
              new Case(plain, "black hole", blackHole.getLocalPort()));
      System.out.printf(
          "| stop | rounds | median s | worst s | ratio to upstream | 95 %% interval | served |"
              + " spans lost |%n|---|---:|---:|---:|---:|---:|---:|---:|%n");
      for (Case each : cases) {
        if (each.title().contains(wanted)) {
          Rounds.Run<Stop> run =
              variant -> of(App.start(variant, each.application, metadata, each.port), sidecar);
          print(each.title(), Rounds.measure(rounds, VARIANTS, run));
        }
      }
    }
  }

  /** What stops, and what listens where its telemetry goes. */
  private record Case(Application application, String destination, int port) {
    String title() {
      return application.title() + ", " + destination;
    }
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
