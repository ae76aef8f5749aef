package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.alloy.DiagnosticPrinter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects readers of the checker's page: its listings, and what it says of them, are true. */
class CheckerPageTest {
  private static final Path PAGE = Path.of("../docs/alloy-checker.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\n(.*?)^```$");

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("mistakes")
  void theCheckerSaysWhatThePageShows(Mistake mistake) {
    ParsedFile file = AlloyParser.parse(mistake.config());
    DiagnosticPrinter printer = new DiagnosticPrinter("config.alloy", file.text());

    String printed =
        AlloyChecker.check(file, CheckOptions.DEFAULT).stream()
            .map(printer::print)
            .collect(Collectors.joining());

    assertThat(printed).isEqualTo(mistake.checker());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void theInstalledAlloyValidatesItAndDoesNotStart(Mistake mistake) throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "alloy"))),
        "alloy is not on the PATH");
    Path config = Files.writeString(directory.resolve("config.alloy"), mistake.config());
    Path output = directory.resolve("output");

    assertThat(alloy(output, "validate", config.toString())).isZero();
    assertThat(
            alloy(
                output,
                "run",
                "--disable-reporting",
                "--server.http.listen-addr=127.0.0.1:" + freePort(),
                "--storage.path=" + directory.resolve("storage"),
                config.toString()))
        .isEqualTo(1);

    assertThat(errors(Files.readString(output).replace(directory + File.separator, "")))
        .isEqualTo(errors(mistake.alloyRun()));
  }

  static Stream<Mistake> mistakes() throws IOException {
    return Arrays.stream(Files.readString(PAGE).split("(?m)^##+ "))
        .filter(section -> section.contains("```alloy\n"))
        .map(CheckerPageTest::mistake);
  }

  private static Mistake mistake(String section) {
    List<String> blocks = BLOCK.matcher(section).results().map(block -> block.group(1)).toList();
    String title = section.substring(0, section.indexOf('\n'));
    return new Mistake(title, blocks.get(0), blocks.get(1), blocks.get(2));
  }

  private static List<String> errors(String output) {
    return output.lines().filter(line -> line.startsWith("Error: ")).toList();
  }

  private static int alloy(Path output, String... arguments)
      throws IOException, InterruptedException {
    return new ProcessBuilder(Stream.concat(Stream.of("alloy"), Arrays.stream(arguments)).toList())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  record Mistake(String title, String config, String checker, String alloyRun) {
    @Override
    public String toString() {
      return title;
    }
  }
}
