package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Protects what a shell sees of {@code alloy check} and {@code alloy fmt}. */
class AlloyCommandTest {
  private static final String WRITE =
      """
      prometheus.remote_write "default" {
      	endpoint {
      		url = "http://localhost"
      	}
      }
      """;
  private static final String SCRAPE =
      """
      prometheus.scrape "default" {
      	targets    = [{"__address__" = "localhost:80"}]
      	forward_to = [prometheus.remote_write.default.receiver]
      }
      """;
  private static final String WRONG_FIELD = SCRAPE.replace("receiver", "input") + "\n" + WRITE;
  private static final String UNFORMATTED = WRITE.replace("\t", "  ");

  @TempDir private Path directory;

  @Test
  void aConfigThatAlloyTakesIsOk() throws IOException {
    Path file = file("config.alloy", SCRAPE + "\n" + WRITE);

    Run check = Run.of("alloy", "check", file);

    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(check.out().lines()).containsExactly(file + ": ok");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void aMistakeIsShownInItsLineAndCounted() throws IOException {
    Path file = file("config.alloy", WRONG_FIELD);

    Run check = Run.of("alloy", "check", file);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .startsWith(file + ":3:")
        .contains(": error: ", "[unknown-field]\n    \tforward_to = [", "^^^^^\n")
        .endsWith("1 problem in " + file + "\n");
  }

  @Test
  void programsGetOneObjectALine() throws IOException {
    Path good = file("good.alloy", WRITE);
    Path bad = file("größe.alloy", "// größe\n" + WRONG_FIELD + "prometheus.x { }\n");

    Run check = Run.of("alloy", "check", "--json", good, bad);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).isEmpty();
    assertThat(check.out().lines())
        .hasSize(2)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("{\"file\":\"" + json(good) + "\",\"valid\":true,\"problems\":[]}"),
            line ->
                assertThat(line)
                    .startsWith(
                        "{\"file\":\""
                            + json(bad)
                            + "\",\"valid\":false,\"problems\":[{\"line\":4,\"column\":")
                    .contains(
                        "\"severity\":\"error\",\"code\":\"unknown-field\",\"message\":\"",
                        "\"code\":\"unknown-component\""));
  }

  @Test
  void columnsCountBytesAsAlloyCountsThem() throws IOException {
    Path file = file("config.alloy", "a = \"größe\" x\n");

    assertThat(Run.of("alloy", "check", "--json", file).out())
        .contains("{\"line\":1,\"column\":15,");
  }

  @Test
  void aWarningAloneIsValid() throws IOException {
    Path file = file("config.alloy", WRITE.replace("\"http://localhost\"", "env(\"URL\")"));

    Run check = Run.of("alloy", "check", file);

    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).contains(": warning: ", "[deprecated-function]", "1 problem in ");
    assertThat(check.out().lines()).containsExactly(file + ": ok");
  }

  @Test
  void theLevelTheVersionAndTheFlagDecideAsInAlloy() throws IOException {
    Path experimental = file("a.alloy", "otelcol.receiver.awsecscontainermetrics \"a\" {\n}\n");

    assertThat(Run.of("alloy", "check", experimental).err()).contains("[unstable-component]");
    assertThat(Run.of("alloy", "check", "--stability-level=experimental", experimental).err())
        .doesNotContain("unstable-component");
    assertThat(
            Run.of(
                    "alloy",
                    "check",
                    "--stability.level=experimental",
                    "--alloy-version=v1.11.3",
                    experimental)
                .err())
        .contains("[missing-component]");
  }

  @Test
  void unusableOptionsAreErrorsOfUsage() throws IOException {
    Path file = file("config.alloy", WRITE);

    Run level = Run.of("alloy", "check", "--stability-level=stable", file);
    assertThat(level.exitCode()).isEqualTo(2);
    assertThat(level.err())
        .contains("must be one of experimental, public-preview, generally-available, but is");
    assertThat(Run.of("alloy", "check", "--alloy-version=new", file).exitCode()).isEqualTo(2);
    Run old = Run.of("alloy", "check", "--alloy-version=v1.2.0", file);
    assertThat(old.exitCode()).isEqualTo(2);
    assertThat(old.err()).contains("must be v1.10 or newer, but is \"v1.2.0\"");
    assertThat(Run.of("alloy", "check").exitCode()).isEqualTo(2);
    assertThat(Run.of("alloy").err()).startsWith("Which command? One of: check, fmt");
  }

  @Test
  void aDirectoryStandsForTheFilesBelowItEachForItself() throws IOException {
    file("b.alloy", SCRAPE);
    file("a.alloy", WRITE);
    file("sub/c.alloy", WRITE);
    file("notes.txt", "not Alloy");

    Run check = Run.of("alloy", "check", directory);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out().lines())
        .containsExactly(
            directory.resolve("a.alloy") + ": ok", directory.resolve("sub/c.alloy") + ": ok");
    assertThat(check.err()).contains(directory.resolve("b.alloy") + ":3:", "[unknown-reference]");
  }

  @Test
  void asOneTheFilesOfADirectoryReferToEachOther() throws IOException {
    Path a = file("a.alloy", SCRAPE);
    Path b = file("b.alloy", WRITE);
    file("sub/c.alloy", "broken");

    Run together = Run.of("alloy", "check", "--as-one", directory);

    assertThat(together.exitCode()).as(together.err()).isZero();
    assertThat(together.out().lines()).containsExactly(a + ": ok", b + ": ok");
    assertThat(Run.of("alloy", "check", "--as-one", b, a).exitCode()).isZero();
  }

  @Test
  void whatCannotBeReadIsAProblemAmongTheOthers() throws IOException {
    Path file = file("config.alloy", WRITE);
    Path nowhere = directory.resolve("nowhere.alloy");
    Path empty = Files.createDirectory(directory.resolve("empty"));

    Run check = Run.of("alloy", "check", nowhere, empty, file);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err())
        .contains(
            nowhere + ": error: must be a file or a directory, but does not exist",
            empty + ": error: must hold files whose names end with .alloy, but holds none");
    assertThat(check.out().lines()).containsExactly(file + ": ok");
    assertThat(Run.of("alloy", "fmt", nowhere).exitCode()).isEqualTo(1);
  }

  @Test
  void checkOfAnyFileJudgesAlloyAtEveryLevel() throws IOException {
    Path good = file("good", WRITE);
    Path bad = file("bad", WRONG_FIELD);
    Path unstable = file("unstable", "otelcol.receiver.awsecscontainermetrics \"a\" {\n}\n");

    assertThat(Run.of("check", good).out().lines()).containsExactly(good + ": ok");
    assertThat(Run.of("check", bad).err()).contains("[unknown-field]");
    assertThat(Run.of("check", unstable).err()).doesNotContain("unstable-component");
  }

  @Test
  void fmtRewritesWhatDiffersAndNamesIt() throws IOException {
    Path differs = file("a.alloy", UNFORMATTED);
    Path canonical = file("b.alloy", WRITE);

    Run fmt = Run.of("alloy", "fmt", directory);

    assertThat(fmt.exitCode()).as(fmt.err()).isZero();
    assertThat(fmt.out().lines()).containsExactly(differs.toString());
    assertThat(differs).content().isEqualTo(WRITE);
    assertThat(canonical).content().isEqualTo(WRITE);
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void fmtCheckNamesWhatDiffersAndWritesNothing() throws IOException {
    Path differs = file("a.alloy", UNFORMATTED);
    Path canonical = file("b.alloy", WRITE);

    Run check = Run.of("alloy", "fmt", "--check", differs, canonical);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out().lines()).containsExactly(differs.toString());
    assertThat(differs).content().isEqualTo(UNFORMATTED);
    assertThat(Run.of("alloy", "fmt", "--check", canonical).exitCode()).isZero();
  }

  @Test
  void fmtLeavesAFileWithAnErrorAloneAndFormatsTheOthers() throws IOException {
    Path broken = file("a.alloy", "a {\n");
    Path differs = file("b.alloy", UNFORMATTED);

    Run fmt = Run.of("alloy", "fmt", broken, differs);

    assertThat(fmt.exitCode()).isEqualTo(1);
    assertThat(fmt.err()).startsWith(broken + ":").endsWith("1 problem in " + broken + "\n");
    assertThat(broken).content().isEqualTo("a {\n");
    assertThat(differs).content().isEqualTo(WRITE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void fmtKeepsPermissionsAndLinks() throws IOException {
    Path file = file("a.alloy", UNFORMATTED);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    Path link = Files.createSymbolicLink(directory.resolve("link.alloy"), file.getFileName());

    Run.of("alloy", "fmt", link);

    assertThat(link).isSymbolicLink();
    assertThat(file).content().isEqualTo(WRITE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  private Path file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String json(Path path) {
    return path.toString().replace("\\", "\\\\").replace("ö", "\\u00F6").replace("ß", "\\u00DF");
  }
}
