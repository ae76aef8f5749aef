import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the time from the start of a process to its first successful answer under the CPU quotas
 * of small Fargate tasks. The variants take turns, in an order that turns too, so that whatever
 * else the machine does falls on all of them alike.
 */
final class StartUp {
  private final Settings settings;
  private final Results results;
  private final Sidecar sidecar;
  private final Path directory;
  private final Map<String, Archive> archives = new HashMap<>();

  StartUp(Settings settings, Results results, Sidecar sidecar, Path directory) {
    this.settings = settings;
    this.results = results;
    this.sidecar = sidecar;
    this.directory = directory;
  }

  void measure() throws Exception {
    for (String home : settings.list("jdks")) {
      if (!Files.isDirectory(Path.of(home))) {
        System.err.println(home + ": skipped, because it is not there");
        continue;
      }
      for (String vcpu : settings.list("vcpus")) {
        measure(Jdk.at(home), vcpu);
      }
    }
  }

  private void measure(Jdk jdk, String vcpu) throws Exception {
    Optional<Quota> possible = Quota.of(vcpu);
    if (possible.isEmpty()) {
      System.err.println(
          vcpu + " vCPU: skipped, because no CPU controller below /sys/fs/cgroup is writable");
      return;
    }
    List<String> variants = new ArrayList<>(settings.list("variants"));
    int measured = results.completeRounds(jdk.label(), vcpu, variants);
    Collections.rotate(variants, measured);
    try (Quota quota = possible.get()) {
      for (int round = measured; round < settings.number("rounds"); round++) {
        String id = results.newRound();
        for (String variant : variants) {
          start(jdk, vcpu, quota, variant, id);
        }
        Collections.rotate(variants, 1);
      }
    }
  }

  private void start(Jdk jdk, String vcpu, Quota quota, String variant, String round)
      throws Exception {
    Path app = Path.of(settings.text("app"));
    List<String> command = new ArrayList<>(quota.prefix());
    command.add(jdk.java());
    command.add("-XX:MaxRAM=" + settings.text("memory." + vcpu));
    command.addAll(settings.options("options." + variant, vcpu));
    if (settings.has("archive." + variant)) {
      Archive archive = archive(jdk, variant);
      command.add(archive.option());
      app = archive.jar();
    }
    command.addAll(List.of("-jar", app.toString()));
    Path log = directory.resolve(variant + "-" + vcpu + "-" + jdk.release() + ".log");
    try (Application application =
        Application.start(command, settings.text("path"), sidecar, log)) {
      double ready = application.awaitReadySeconds();
      results.add(
          new Results.Run(
              jdk.label(),
              vcpu,
              variant,
              round,
              Map.of(
                  "ready s",
                  ready,
                  "CPU s",
                  application.cpuSeconds(),
                  "MiB",
                  application.residentMiB())));
    }
  }

  private Archive archive(Jdk jdk, String variant) throws Exception {
    String key = variant + jdk.release();
    if (!archives.containsKey(key)) {
      archives.put(key, Archive.make(settings, jdk, variant, sidecar, directory));
    }
    return archives.get(key);
  }
}
