package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of names and types agrees with botocore, which the AWS CLI checks with. */
class BotocoreIT {
  private static final Set<String> SHAPE_CODES =
      Set.of("unknown-key", "answer-only-key", "missing-key", "wrong-type", "null-value");

  /** A length that botocore checks as well, and that is a rule of its own here. */
  private static final String LENGTH_CODE = "tag-key";

  /** A key of 2026 that the botocore at hand need not know yet. */
  private static final String NEW_KEY = "trustedExecutionConfiguration";

  @TempDir Path directory;

  @Test
  void botocoreRefusesWhatHasTheWrongShapeAndNothingElse() throws Exception {
    List<DefinitionCase> cases = DefinitionCases.all();
    List<String> verdicts = botocoreOn(cases);

    assertThat(verdicts).hasSameSizeAs(cases);
    for (int index = 0; index < cases.size(); index++) {
      DefinitionCase one = cases.get(index);
      Set<String> codes = codes(one);
      boolean refused = verdicts.get(index).equals("refused");
      if (!codes.contains(LENGTH_CODE) && !one.definition().has(NEW_KEY)) {
        assertThat(codes.stream().anyMatch(SHAPE_CODES::contains))
            .as(one + " is refused by botocore: " + refused + ", we find " + codes)
            .isEqualTo(refused);
      }
    }
  }

  private static Set<String> codes(DefinitionCase one) {
    return TaskDefinitionChecker.check("td.json", one.definition().toString()).stream()
        .map(Problem::code)
        .collect(Collectors.toSet());
  }

  private List<String> botocoreOn(List<DefinitionCase> cases)
      throws IOException, InterruptedException, URISyntaxException {
    Path input = directory.resolve("definitions.jsonl");
    Path output = directory.resolve("verdicts.txt");
    Files.write(input, cases.stream().map(one -> one.definition().toString()).toList());
    Path script = Path.of(getClass().getResource("validate_with_botocore.py").toURI());
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
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }
}
