package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Set;

/** One line for the shell, many words without it. */
final class HealthCheckWords implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "health-check-words",
          "healthCheck.command must be one line after \"CMD-SHELL\", and one word a string after "
              + "\"CMD\", none of them an operator of the shell",
          "the shell runs the first word alone, or no program has that name",
          Source.api("HealthCheck"));

  private static final Set<String> OPERATORS = Set.of("||", "&&", ";", "|", ">", ">>", "<");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .healthCheck()
        .flatMap(check -> check.array("command"))
        .ifPresent(command -> check(command, findings));
  }

  private static void check(JsonArray command, Findings findings) {
    List<String> words =
        command.elements().stream()
            .filter(JsonString.class::isInstance)
            .map(word -> ((JsonString) word).text())
            .toList();
    if (words.size() < 2) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    if (words.get(0).equals("CMD-SHELL") && rest.size() > 1) {
      findings.add(
          command,
          "have one line after \"CMD-SHELL\"",
          "has " + rest.size(),
          "\"command\": [\"CMD-SHELL\", " + Written.quoted(String.join(" ", rest)) + "]");
    } else if (words.get(0).equals("CMD") && rest.size() == 1 && rest.get(0).contains(" ")) {
      findings.add(
          command,
          "have one word a string after \"CMD\"",
          "has blanks in " + Written.quoted(rest.get(0)),
          "\"command\": [\"CMD-SHELL\", " + Written.quoted(rest.get(0)) + "]");
    } else if (words.get(0).equals("CMD")) {
      rest.stream()
          .filter(OPERATORS::contains)
          .findFirst()
          .ifPresent(
              operator ->
                  findings.add(
                      command,
                      "have no operator of the shell after \"CMD\"",
                      "has " + Written.quoted(operator),
                      "\"command\": [\"CMD-SHELL\", "
                          + Written.quoted(String.join(" ", rest))
                          + "]"));
    }
  }
}
