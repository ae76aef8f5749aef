import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the process has cost by the time at which the application listens. */
record StartUp(double cpuSeconds, double allocatedMiB, double threads) {

  static void compare(int rounds) throws Exception {
    Application application = Application.plain();
    String metadata = Loopback.serveMetadata();
    List<Variant> variants = List.of(Variant.values());
    try (Sidecar sidecar = new Sidecar(0)) {
      Rounds.Run<StartUp> run = variant -> of(variant, application, metadata, sidecar);
      // Warms the page cache up.
      Rounds.measure(1, variants, run);
      Rounds<StartUp> results = Rounds.measure(rounds, variants, run);
      System.out.printf(
          "| start-up, %d rounds | median | ratio to upstream | 95 %% interval |%n"
              + "|---|---:|---:|---:|%n",
          rounds);
      print(results, "CPU seconds", StartUp::cpuSeconds);
      print(results, "allocated MiB", StartUp::allocatedMiB);
      print(results, "threads", StartUp::threads);
    }
  }

  private static StartUp of(
      Variant variant, Application application, String metadata, Sidecar sidecar) throws Exception {
    try (App app = App.start(variant, application, metadata, sidecar.port())) {
      app.port();
      String[] words = app.ask("report").split(" ");
      return new StartUp(
          Long.parseLong(words[0]) / 1e9,
          Long.parseLong(words[1]) / (1024.0 * 1024.0),
          Integer.parseInt(words[2]));
    }
  }

  private static void print(
      Rounds<StartUp> results, String title, ToDoubleFunction<StartUp> quantity) {
    for (Variant variant : Variant.values()) {
      Paired paired = results.paired(variant, quantity);
      System.out.printf(
          Locale.ROOT,
          "| %s, %s | %.2f | %s |%n",
          title,
          variant,
          paired.median(),
          variant == Variant.BASE ? "1 | " : paired.ratio());
    }
  }
}
