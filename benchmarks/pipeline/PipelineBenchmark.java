import io.github.fargatealloy.local.metadata.MetadataServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Compares the generated sidecar with one that leaves every default alone, in the real Alloy under
 * the memory limit of its container. {@code run.sh} beside this file, and README.md says more.
 */
public final class PipelineBenchmark {
  private static final int MEMORY_MIB = 512;

  private PipelineBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path here = Path.of(arguments[0]).toAbsolutePath().normalize();
    List<String> words = List.of(arguments).subList(1, arguments.length);
    if (!Sidecar.isInstalled()) {
      System.err.println("skipped: alloy is not on PATH");
      return;
    }
    System.out.printf(
        "%,d spans/s of %d bytes, limit of the sidecar %d MiB%n%n",
        Case.SPANS_PER_SECOND, new Requests().bytesPerSpan(), MEMORY_MIB);
    System.out.println(
        "| case | sidecar | recorded | taken by the sidecar | delivered | of what was recorded"
            + " | delivered twice | peak memory, MiB | killed for memory | stop, s | CPU, µs a span |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (Case each : Case.all()) {
      for (Variant variant : List.of(Variant.ours(here), Variant.published(here))) {
        boolean wanted = Arrays.stream(Case.all()).map(Case::name).noneMatch(words::contains);
        boolean both = !words.contains("ours") && !words.contains("published");
        if ((wanted || words.contains(each.name())) && (both || words.contains(variant.name()))) {
          run(each, variant, here.resolve("target"));
        }
      }
    }
    System.exit(0);
  }

  private static void run(Case scenario, Variant variant, Path target) throws Exception {
    Optional<MemoryLimit> limit = MemoryLimit.of(MEMORY_MIB);
    if (limit.isEmpty()) {
      System.err.println("skipped: no control group for memory can be made here");
      return;
    }
    Path directory =
        Files.createTempDirectory(target, scenario.name() + "-" + variant.name() + "-");
    long startNanos = System.nanoTime();
    try (MemoryLimit group = limit.get();
        Backend backend = new Backend(scenario.weather().get(), startNanos);
        MetadataServer metadata = MetadataServer.start(variant.task());
        Sidecar sidecar =
            Sidecar.start(
                variant,
                directory,
                group,
                variant.environment(backend.endpoint(), metadata.uri("alloy").toString()))) {
      Application application = new Application(sidecar.port(), Case.SPANS_PER_SECOND);
      scenario.killSecond().ifPresent(second -> killLater(sidecar, second));
      int recorded = application.run(scenario.seconds());
      boolean undisturbed = scenario.killSecond().isEmpty() && group.kills() == 0;
      double cpuMicros = group.cpu().toNanos() / 1e3 / application.accepted();
      double stop = sidecar.stop();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %d | %d | %.1f %% | %d | %d | %s | %.1f | %s |%n",
          scenario.name(),
          variant.name(),
          recorded,
          application.accepted(),
          backend.delivered(),
          100.0 * backend.delivered() / recorded,
          backend.repeated(),
          sidecar.peakBytes() >> 20,
          group.kills() == 0 ? "no" : group.kills() + " times",
          stop,
          undisturbed ? Math.round(cpuMicros) : "–");
    }
  }

  private static void killLater(Sidecar sidecar, int second) {
    CompletableFuture.delayedExecutor(second, TimeUnit.SECONDS)
        .execute(
            () -> {
              try {
                sidecar.killAndRestart();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
