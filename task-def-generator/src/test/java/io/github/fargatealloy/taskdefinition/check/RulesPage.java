package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of all rules for people to read, with a problem of each for an example. */
final class RulesPage {
  private static final String INTRODUCTION =
      """
      # What is checked in a task definition

      `fargate-alloy check` and the Maven goal `check-task-definition` judge what you register with
      `aws ecs register-task-definition`, and the answers of `aws ecs describe-task-definition`.
      An **error** is what AWS refuses, or takes although it never works; a **warning** is doubtful.

      A rule for Fargate applies to definitions that list `FARGATE` in `requiresCompatibilities`. In a
      definition that leaves the list out, but has the network mode, cpu and memory of Fargate, it
      warns.

      This page is written from the rules and their tests. After changing one, write it again:

          mvn -pl task-def-generator -am test -Dscenarios.rewrite
      """;

  /** Mistakes of the text itself, which no case of a definition has. */
  private static final List<String> BROKEN_TEXTS =
      List.of("{\"family\": \"orders\",}", "\uFEFF{}", "{\"cpu\": \"256\",\n \"cpu\": \"512\"}");

  private RulesPage() {}

  static String of(List<RuleEntry> rules) {
    Map<String, String> examples =
        Stream.concat(
                DefinitionCases.all().stream().map(one -> one.definition().toPrettyString()),
                BROKEN_TEXTS.stream())
            .flatMap(text -> TaskDefinitionChecker.check("task-definition.json", text).stream())
            .collect(Collectors.toMap(Problem::code, Problem::toString, (first, next) -> first));
    return rules.stream()
        .map(rule -> section(rule, examples.get(rule.id())))
        .collect(Collectors.joining("\n", INTRODUCTION + "\n" + contents(rules) + "\n", ""));
  }

  private static String contents(List<RuleEntry> rules) {
    Map<Scope, String> links =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    RuleEntry::scope,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        rule -> "[%1$s](#%1$s)".formatted(rule.id()), Collectors.joining(" ·\n"))));
    return links.entrySet().stream()
        .map(scope -> "**For %s**: %s\n".formatted(scope.getKey(), scope.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String section(RuleEntry rule, String example) {
    String level = rule.level().toString();
    return """
        ## %s
        %s for %s: %s.
        Otherwise %s. [Source](%s)

        ```
        %s
        ```
        """
        .formatted(
            rule.id(),
            level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1),
            rule.scope(),
            escaped(rule.requirement()),
            escaped(rule.otherwise()).replaceFirst("\\.\"$", "\""),
            rule.source(),
            example);
  }

  private static String escaped(String text) {
    return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
  }
}
