package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;

/** The prefix of AWS's own tags. */
final class TagReservedPrefix implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tag-reserved-prefix",
          "keys and values of tags must not start with \"aws:\", in whatever case",
          "AWS keeps the prefix to itself",
          Source.api("Tag"));
  private static final String RESERVED = "aws:";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject tag : TagText.tags(task)) {
      for (String part : List.of("key", "value")) {
        tag.string(part)
            .filter(text -> text.text().regionMatches(true, 0, RESERVED, 0, RESERVED.length()))
            .ifPresent(
                text ->
                    findings.add(
                        text,
                        "not start with \"" + RESERVED + "\"",
                        Written.member(part, text.text().substring(RESERVED.length()))));
      }
    }
  }
}
