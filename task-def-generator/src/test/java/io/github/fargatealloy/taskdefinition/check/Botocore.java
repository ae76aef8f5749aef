package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the AWS CLI checks with before it sends anything. */
public final class Botocore {
  public static final String SENT = "sent";

  private Botocore() {}

  /**
   * {@code sent} or {@code refused} for each; a test that needs botocore where there is none is
   * skipped and says so.
   *
   * @param definitions each in one line
   */
  public static List<String> verdicts(Path directory, List<String> definitions)
      throws IOException, InterruptedException, URISyntaxException {
    Path input = directory.resolve("definitions.jsonl");
    Path output = directory.resolve("verdicts.txt");
    Files.write(input, definitions);
    Path script = Path.of(Botocore.class.getResource("validate_with_botocore.py").toURI());
    Process python;
    try {
      python =
          new ProcessBuilder("python3", script.toString())
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noPython) {
      assumeTrue(false, "python3 is not installed");
      return List.of();
    }
    assertThat(python.waitFor(120, TimeUnit.SECONDS)).as("botocore answers in time").isTrue();
    assumeTrue(python.exitValue() == 0, "python3 has no botocore that knows these keys");
    List<String> verdicts = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(verdicts).hasSameSizeAs(definitions);
    return verdicts;
  }
}
