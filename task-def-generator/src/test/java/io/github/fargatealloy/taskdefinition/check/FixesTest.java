package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fix can be pasted: it does not lose what was meant. */
class FixesTest {
  private static final String CONTAINER =
      """
      {
        "family": "orders",
        "containerDefinitions": [{"name": "app", "image": "orders:1", "memory": 256%s}]
      }
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"environment\": [{\"name\": \"A\", \"valueFrom\": \"b\"}]"
            + " ; move the variable to \"secrets\"",
        "\"secretOptions\": [] ; move it into \"logConfiguration\"",
        "\"initProcessEnabled\": true ; move it into \"linuxParameters\"",
        "\"requiresCompatibilities\": [] ; move it to the task definition",
        "\"healthcheck\": {} ; \"healthCheck\" instead of \"healthcheck\"",
        "\"logConfiguration\": {\"logDriver\": \"json-file\", \"max-size\": \"1m\"}"
            + " ; move it into \"options\"",
      })
  void aMisplacedKeyIsToBeMovedToItsPlace(String member, String fix) {
    assertThat(fixes(CONTAINER.formatted(", " + member), "unknown-key")).containsExactly(fix);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "launchType ; delete it here and give it to the service",
        "networkConfiguration ; delete it here and give it to the service",
        "operatingSystemFamily ; move it into \"runtimePlatform\"",
        "stopTimeout ; move it to a container definition",
        "owner ; delete it",
      })
  void aKeyOfTheTaskThatBelongsElsewhereIsToBeMovedThere(String key, String fix) {
    String task = CONTAINER.formatted("").replace("\"family\"", "\"" + key + "\": 1, \"family\"");
    assertThat(fixes(task, "unknown-key")).containsExactly(fix);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"CMD-SHELL, curl -f localhost || exit 1\" "
            + "; \"command\": [\"CMD-SHELL\", \"curl -f localhost || exit 1\"]",
        "\"cmd-shell\", \"true\" ; \"command\": [\"CMD-SHELL\", \"true\"]",
        "\"cmd\", \"/c\", \"exit 0\" ; \"command\": [\"CMD-SHELL\", \"cmd /c exit 0\"]",
        "\"NONE\" ; delete \"healthCheck\"",
        "\"CMD\" ; \"command\": [\"CMD-SHELL\", \"…\"]",
      })
  void aHealthCheckKeepsItsCommand(String command, String fix) {
    String check = ", \"healthCheck\": {\"command\": [" + command + "]}";
    assertThat(fixes(CONTAINER.formatted(check), "health-check-command")).containsExactly(fix);
  }

  private static Iterable<String> fixes(String definition, String code) {
    Problems problems = TaskDefinitionChecker.check("td.json", definition);
    return problems.stream()
        .filter(problem -> problem.code().equals(code))
        .map(Problem::fix)
        .toList();
  }
}
