import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Java installation to measure with. */
record Jdk(Path home, int release) {
  static Jdk at(String home) throws IOException {
    String version =
        Files.readAllLines(Path.of(home, "release")).stream()
            .filter(line -> line.startsWith("JAVA_VERSION="))
            .map(line -> line.replaceAll("[^0-9.]", ""))
            .findFirst()
            .orElseThrow();
    return new Jdk(Path.of(home), Integer.parseInt(version.split("\\.")[0]));
  }

  String java() {
    return tool("java");
  }

  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** As the figures are labelled. */
  String label() {
    return "JDK " + release;
  }
}
