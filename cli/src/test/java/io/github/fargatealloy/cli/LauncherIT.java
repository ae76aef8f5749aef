package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Protects the packaged command as people start it: with the script, and with Java alone. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/fargate-alloy").toAbsolutePath();
  private static final Path SCENARIOS =
      Path.of("../task-def-generator/src/test/resources/scenarios");
  private static final String GOOD = "logging {\n\tlevel = \"debug\"\n}\n";

  @TempDir private Path directory;

  @Test
  void theFirstRunWritesAnArchiveAndLaterRunsShareIt() throws Exception {
    Path config = Files.writeString(directory.resolve("config.alloy"), GOOD);

    Result first = run("", LAUNCHER, "alloy", "check", config);
    assertThat(first).isEqualTo(new Result(0, config + ": ok\n", ""));
    List<Path> cached = cached();
    assertThat(cached).hasSize(1).first().asString().endsWith(".jsa");
    FileTime written = Files.getLastModifiedTime(cached.get(0));

    assertThat(run("", LAUNCHER, "alloy", "check", config)).isEqualTo(first);
    assertThat(cached()).isEqualTo(cached);
    assertThat(Files.getLastModifiedTime(cached.get(0))).isEqualTo(written);
  }

  @Test
  void generateSharesAnArchiveOfItsOwn() throws Exception {
    Path config = Files.writeString(directory.resolve("config.alloy"), GOOD);
    run("", LAUNCHER, "alloy", "check", config);
    List<Path> ofChecks = cached();
    run("", LAUNCHER, "init", "--help");
    assertThat(cached()).isEqualTo(ofChecks);

    assertThat(run("", LAUNCHER, "generate", directory).exitCode()).isEqualTo(1);

    assertThat(cached()).hasSize(2).containsAll(ofChecks).allMatch(path -> path.toFile().isFile());
  }

  @Test
  void aBrokenArchiveDoesNoHarm() throws Exception {
    Path config = Files.writeString(directory.resolve("config.alloy"), GOOD);
    Result first = run("", LAUNCHER, "alloy", "check", config);
    Path archive = cached().get(0);
    Files.delete(archive);
    Files.writeString(archive, "no archive");

    assertThat(run("", LAUNCHER, "alloy", "check", config)).isEqualTo(first);
  }

  @Test
  void withoutADirectoryToCacheInItRunsAllTheSame() throws Exception {
    Path config = Files.writeString(directory.resolve("config.alloy"), GOOD);
    Files.writeString(directory.resolve("cache"), "in the way");

    assertThat(run("", LAUNCHER, "alloy", "check", config))
        .isEqualTo(new Result(0, config + ": ok\n", ""));
  }

  @Test
  void itRunsThroughALinkAndPassesStatusAndStreams() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("my link"), LAUNCHER);

    Result check = run("x { }\n", link, "alloy", "check", "-");

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).startsWith("<stdin>:1:1: error: ").endsWith("in <stdin>\n");
  }

  @Test
  void standardInputIsFormattedToStandardOutputAsItsBytesAre() throws Exception {
    String text = "// größe …\n" + GOOD;

    Result fmt = run(text.replace("\t", "  "), LAUNCHER, "alloy", "fmt", "-");

    assertThat(fmt).isEqualTo(new Result(0, text, ""));
    assertThat(run(text, LAUNCHER, "alloy", "fmt", "--check", "-"))
        .isEqualTo(new Result(0, "", ""));
  }

  @Test
  void aPlainCheckLoadsNeitherPicocliNorJackson() throws Exception {
    Path config = Files.writeString(directory.resolve("config.alloy"), GOOD + "x { }\n");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = LAUNCHER.resolveSibling("fargate-alloy.jar");

    Result check =
        run("", java, "-Xlog:class+load", "-jar", jar, "alloy", "check", "--json", config);

    assertThat(check.out())
        .contains("io.github.fargatealloy.alloy.check.AlloyChecker ", "\"unknown-component\"")
        .doesNotContain(" picocli.", " com.fasterxml.", " software.amazon.", " org.snakeyaml.");
  }

  /** Artifacts are committed and compared, whatever the language of who made them. */
  @Test
  void whatIsGeneratedDoesNotDependOnTheLocaleOfTheMachine() throws Exception {
    Generated english = generateScenarios(Locale.US);
    // It has digits and separators of its own.
    Generated arabic = generateScenarios(Locale.forLanguageTag("ar-EG"));

    assertThat(arabic.said()).isEqualTo(english.said());
    assertThat(arabic.files()).isEqualTo(english.files());
  }

  /** Each time in the same place, which the problems name. */
  private Generated generateScenarios(Locale locale) throws Exception {
    Path services = Files.createDirectory(directory.resolve("services"));
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = services.resolve(SCENARIOS.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    List<Object> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java"));
    command.add("-Duser.language=" + locale.getLanguage());
    command.add("-Duser.country=" + locale.getCountry());
    command.addAll(List.of("-jar", LAUNCHER.resolveSibling("fargate-alloy.jar"), "generate"));
    try (Stream<Path> scenarios = Files.list(services)) {
      command.addAll(scenarios.sorted().toList());
    }
    Result said = run("", command.toArray());
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(services)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        written.put(services.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(written).containsKey("volumes/target/fargate/DEPLOY.md");
    Files.move(services, directory.resolve(locale.toString()));
    return new Generated(said, written);
  }

  private record Generated(Result said, Map<String, String> files) {}

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cache/fargate-alloy"))) {
      return files.toList();
    }
  }

  private Result run(String input, Object... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    Path in = Files.writeString(Files.createTempFile(directory, "in", ".txt"), input);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int exitCode = builder.start().waitFor();
    return new Result(exitCode, Files.readString(out), Files.readString(err));
  }

  private record Result(int exitCode, String out, String err) {}
}
