import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures answers per second and their slowest hundredth once everything is warm. The applications
 * run side by side on one core of their own and take turns under load; the clients have the other
 * cores. A CPU quota would do worse here: it stops a busy process for the rest of each period.
 */
final class SteadyState {
  private static final String LIMIT = "1 core";

  private final Settings settings;
  private final Results results;
  private final Sidecar sidecar;
  private final Path directory;

  SteadyState(Settings settings, Results results, Sidecar sidecar, Path directory) {
    this.settings = settings;
    this.results = results;
    this.sidecar = sidecar;
    this.directory = directory;
  }

  void measure() throws Exception {
    Jdk jdk = Jdk.at(settings.text("steady.jdk"));
    Map<String, Application> applications = new LinkedHashMap<>();
    try {
      for (String variant : settings.list("steady.variants")) {
        Application application = start(jdk, variant);
        applications.put(variant, application);
        application.awaitReadySeconds();
        load("steady.warm-up.answers").on(application.uri());
      }
      List<String> variants = new ArrayList<>(applications.keySet());
      for (int round = 0; round < settings.number("steady.rounds"); round++) {
        String id = results.newRound();
        for (String variant : variants) {
          results.add(measure(jdk, variant, applications.get(variant), id));
        }
        Collections.rotate(variants, 1);
      }
    } finally {
      for (Application application : applications.values()) {
        application.close();
      }
    }
  }

  private Results.Run measure(Jdk jdk, String variant, Application application, String round)
      throws Exception {
    double cpu = application.cpuSecondsWithoutCompilers();
    double allocated = application.allocatedKiB(jdk);
    Load.Answers answers = load("steady.answers").on(application.uri());
    double count = answers.count();
    return new Results.Run(
        jdk.label(),
        LIMIT,
        variant,
        round,
        Map.of(
            "per s",
            answers.perSecond(),
            "p99 ms",
            answers.p99Millis(),
            "CPU us",
            (application.cpuSecondsWithoutCompilers() - cpu) * 1e6 / count,
            "KiB",
            (application.allocatedKiB(jdk) - allocated) / count));
  }

  private Load load(String answers) {
    return new Load(settings.number("steady.connections"), settings.number(answers));
  }

  private Application start(Jdk jdk, String variant) throws Exception {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0", jdk.java()));
    command.add("-XX:MaxRAM=" + settings.text("memory.1"));
    command.addAll(settings.options("steady.options"));
    command.addAll(settings.options("options." + variant, "1"));
    command.addAll(List.of("-jar", settings.text("app")));
    return Application.start(
        command, settings.text("path"), sidecar, directory.resolve(variant + "-steady.log"));
  }
}
