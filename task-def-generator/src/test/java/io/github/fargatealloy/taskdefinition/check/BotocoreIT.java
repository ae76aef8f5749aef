package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    List<String> verdicts =
        Botocore.verdicts(
            directory, cases.stream().map(one -> one.definition().toString()).toList());

    for (int index = 0; index < cases.size(); index++) {
      DefinitionCase one = cases.get(index);
      Set<String> codes = codes(one);
      boolean refused = !verdicts.get(index).equals(Botocore.SENT);
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
}
