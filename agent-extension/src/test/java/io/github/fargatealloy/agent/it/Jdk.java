package io.github.fargatealloy.agent.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java installation to run an application on. */
record Jdk(Path home) {
  private static final Path SYSTEM_WIDE = Path.of("/usr/lib/jvm");

  /** The one that runs the tests. */
  static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")));
  }

  /**
   * The one named by the environment variable JAVA_HOME_{@code release}, taken at its word, because
   * some distributions' JDK 8 does not say what it is; else one of that release where Linux
   * distributions install them; without any, the calling test is skipped.
   */
  static Jdk ofRelease(int release) {
    String variable = "JAVA_HOME_" + release;
    Optional<Path> found =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .or(() -> installed().filter(home -> release(home) == release).findFirst());
    assumeTrue(found.isPresent(), "no JDK " + release + ": " + variable + " would name one");
    return new Jdk(found.orElseThrow());
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  @Override
  public String toString() {
    return "JDK " + release(home);
  }

  private static Stream<Path> installed() {
    try (Stream<Path> installed = Files.list(SYSTEM_WIDE)) {
      return List.copyOf(installed.sorted().toList()).stream();
    } catch (IOException noSuchDirectory) {
      return Stream.empty();
    }
  }

  private static int release(Path home) {
    Path file = home.resolve("release");
    if (!Files.isRegularFile(file)) {
      return -1;
    }
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      release.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version =
        Objects.requireNonNullElse(release.getProperty("JAVA_VERSION"), "0").replace("\"", "");
    String[] parts = version.split("[._-]");
    return Integer.parseInt(parts[0].equals("1") ? parts[1] : parts[0]);
  }
}
