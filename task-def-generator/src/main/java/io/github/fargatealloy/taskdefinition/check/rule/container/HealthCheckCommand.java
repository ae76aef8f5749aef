package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
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
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How to run the check. */
final class HealthCheckCommand implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "health-check-command",
          "healthCheck.command must be \"CMD\" and a command with its arguments, or "
              + "\"CMD-SHELL\" and a line for the shell",
          "the check never succeeds, and nothing says so",
          Source.issue("aws/aws-cdk", 34389));
  private static final Set<String> KINDS = Set.of("CMD", "CMD-SHELL");

  /** As the console writes it, in one line with a comma, or in another case. */
  private static final Pattern KIND = Pattern.compile("\\[?\\s*((?i:CMD-SHELL)|CMD)\\b,?");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .healthCheck()
        .flatMap(check -> check.array("command"))
        .filter(command -> !isCommand(command))
        .ifPresent(command -> report(command, findings));
  }

  private static boolean isCommand(JsonArray command) {
    List<JsonValue> words = command.elements();
    return words.size() > 1
        && words.get(0) instanceof JsonString kind
        && KINDS.contains(kind.text())
        && !(words.get(1) instanceof JsonString first && first.text().isBlank());
  }

  private static void report(JsonArray command, Findings findings) {
    List<JsonValue> words = command.elements();
    String but = "is empty";
    if (!words.isEmpty()) {
      boolean kind = words.get(0) instanceof JsonString word && KINDS.contains(word.text());
      but = (kind ? "is only " : "starts with ") + Written.value(words.get(0));
    }
    boolean none = words.size() == 1 && words.get(0) instanceof JsonString w && isNone(w);
    findings.add(
        command,
        "start with \"CMD\" or \"CMD-SHELL\" and go on with a command",
        but,
        none
            ? "delete \"healthCheck\""
            : "\"command\": [\"CMD-SHELL\", " + Written.quoted(line(words)) + "]");
  }

  /** Docker's word for an image whose own check is not to run. */
  private static boolean isNone(JsonString word) {
    return word.text().equals("NONE");
  }

  private static String line(List<JsonValue> words) {
    String line =
        words.stream()
            .filter(JsonString.class::isInstance)
            .map(word -> ((JsonString) word).text())
            .collect(Collectors.joining(" "));
    line = KIND.matcher(line).replaceFirst("").strip();
    return line.isBlank() ? "…" : line;
  }
}
