import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line: {@code run.sh} beside this file, and README.md says more. */
public final class Benchmark {
  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    Path here = Path.of(words.get(0)).toAbsolutePath().normalize();
    String mode = words.size() > 1 ? words.get(1) : "";
    Settings settings =
        Settings.of(
            here.resolve("startup.properties"),
            words.subList(Math.min(2, words.size()), words.size()));
    Results results = new Results(Path.of(settings.text("results")));
    switch (mode) {
      case "measure" -> {
        try (Sidecar sidecar = new Sidecar()) {
          new StartUp(settings, results, sidecar, target(here)).measure();
        }
      }
      case "steady" -> {
        try (Sidecar sidecar = new Sidecar()) {
          new SteadyState(settings, results, sidecar, target(here)).measure();
        }
      }
      case "report" -> {
        Path picture = Path.of(settings.text("picture"));
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, new Picture(settings, results).svg());
        Files.writeString(Path.of(settings.text("page")), new Page(settings, results).markdown());
      }
      default -> {
        System.err.println("usage: run.sh measure|steady|report [name=value ...]");
        System.exit(2);
      }
    }
  }

  private static Path target(Path here) throws java.io.IOException {
    return Files.createDirectories(here.resolve("target"));
  }
}
