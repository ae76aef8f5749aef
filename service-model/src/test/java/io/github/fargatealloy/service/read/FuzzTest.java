package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.ServiceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends with a value or with problems that reveal nothing. */
class FuzzTest {
  private static final String SECRET = "pT8vQ2mZ9xK4wR7nB3yL6cH1sD5f";
  private static final String PASSWORD = "correct-horse-battery";
  private static final String[] SNIPPETS = {
    "\t",
    "\n",
    "\r",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!tag ",
    "|\n",
    ">",
    "%",
    "@",
    "`",
    "${",
    "}",
    "$${",
    "---\n",
    "...\n",
    "? ",
    "<<: ",
    "\u0000",
    "\uFEFF",
    "😀",
    "null",
    "~",
    "0x1F",
    "1e999",
    "999999999999999999",
    "-1",
    "  ",
    "ä"
  };
  private static final ReadOptions OPTIONS =
      new ReadOptions(
          Optional.of("production"),
          Map.of("project.version", "1.2.3", "memory", SECRET),
          Map.of("db.password", PASSWORD));

  private static final String SECRETS =
      """
      variables:
        A: %1$s
        DB_PASSWORD: %2$s
        URL: https://orders:%2$s@example.com
        HIDDEN: ${db.password}
      secrets:
        B: %1$s
        C: %2$s
      java: { options: [ -Dorders.password=%2$s ] }
      app: { command: [ --token=%1$s ] }
      """
          .formatted(SECRET, PASSWORD);

  @Test
  void randomBytesAreRefusedQuietly() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] content = new byte[random.nextInt(200)];
      random.nextBytes(content);
      read(content);
    }
  }

  @Test
  void randomPiecesOfYamlAreReadOrRefused() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(30); piece > 0; piece--) {
        text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
        text.append(random.nextBoolean() ? "service" : "");
      }
      read(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void brokenDescriptionsNeverRevealASecret() throws Exception {
    Path everything = Path.of("src/test/resources/scenarios/valid-everything/service.yaml");
    String valid = Files.readString(everything);
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      String text = random.nextBoolean() ? Descriptions.MINIMAL + SECRETS : valid;
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        text = edited(text, random);
      }
      assertRevealsNothing(read(text.getBytes(StandardCharsets.UTF_8)), text);
    }
  }

  @Test
  void aSecretInPlaceOfAnyValueIsNotRevealed() throws Exception {
    Path everything = Path.of("src/test/resources/scenarios/valid-everything/service.yaml");
    String[] lines = Files.readString(everything).split("\n");
    for (int i = 0; i < lines.length; i++) {
      String[] changed = Arrays.copyOf(lines, lines.length);
      changed[i] = lines[i].replaceFirst("(: |- ).*", "$1" + SECRET);
      String text = String.join("\n", changed) + "\n";
      assertRevealsNothing(read(text.getBytes(StandardCharsets.UTF_8)), text);
    }
  }

  private static Checked<ServiceFile> read(byte[] content) {
    Checked<ServiceFile> checked = ServiceReader.read("service.yaml", content, OPTIONS);
    assertThat(checked.value().isPresent()).isNotEqualTo(checked.problems().hasErrors());
    for (Problem problem : checked.problems()) {
      assertThat(problem.location().file()).isEqualTo("service.yaml");
      assertThat(problem.message()).doesNotContain("\n").doesNotContain("Exception");
    }
    return checked;
  }

  private static void assertRevealsNothing(Checked<ServiceFile> checked, String text) {
    String shown = checked.problems().render();
    assertThat(shown).as(text).doesNotContain(SECRET).doesNotContain(PASSWORD);
  }

  private static String edited(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String snippet = SNIPPETS[random.nextInt(SNIPPETS.length)];
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + snippet + text.substring(from);
      case 2 -> text.substring(0, from) + snippet + text.substring(to);
      default -> swappedLines(text, random);
    };
  }

  private static String swappedLines(String text, Random random) {
    String[] lines = text.split("\n", -1);
    int a = random.nextInt(lines.length);
    int b = random.nextInt(lines.length);
    String line = lines[a];
    lines[a] = lines[b];
    lines[b] = line;
    return String.join("\n", lines);
  }
}
