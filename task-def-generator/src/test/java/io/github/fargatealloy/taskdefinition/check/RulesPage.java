package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the page of all rules for people to read. */
final class RulesPage {
  private static final String INTRODUCTION =
      """
      # What is checked in a task definition

      `fargate-alloy check` and the Maven goal `check-task-definition` judge what you register with
      `aws ecs register-task-definition`, and the answers of `aws ecs describe-task-definition`.
      An **error** is what AWS refuses, or takes although it never works; a **warning** is doubtful.

      A rule for Fargate bears on definitions that list `FARGATE` in `requiresCompatibilities`. In a
      definition that leaves the list out, but has the network mode, cpu and memory of Fargate, it
      warns.

      This page is written from the rules. After changing one, write it again:

          mvn -pl task-def-generator -am test -Dtest=RulesPageTest \\
              -Dsurefire.failIfNoSpecifiedTests=false -Dfargatealloy.docs=write
      """;

  private RulesPage() {}

  static String of(List<RuleEntry> rules) {
    return INTRODUCTION
        + rules.stream().map(RulesPage::section).collect(Collectors.joining("", "\n", ""));
  }

  private static String section(RuleEntry rule) {
    return """

        ### %s
        **%s** on %s: %s. Otherwise %s. [Source](%s)
        """
        .formatted(
            rule.id(),
            rule.level().toString().equals("error") ? "Error" : "Warning",
            rule.scope(),
            escaped(rule.requirement()),
            escaped(rule.otherwise()).replaceFirst("\\.\"$", "\""),
            rule.source());
  }

  private static String escaped(String text) {
    return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
  }
}
