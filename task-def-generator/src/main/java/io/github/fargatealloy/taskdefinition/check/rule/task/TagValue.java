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
import io.github.fargatealloy.taskdefinition.json.JsonString;

/** The value of a tag. */
final class TagValue implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tag-value",
          "the value of a tag must be up to 256 characters, only letters, digits, blanks and _ . "
              + ": / = + - @",
          "it is outside what ECS supports",
          Source.api("Tag"));
  private static final int MOST = 256;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject tag : TagText.tags(task)) {
      tag.string("value")
          .filter(value -> TagText.length(value.text()) > MOST || !TagText.isAllowed(value.text()))
          .ifPresent(value -> report(value, findings));
    }
  }

  private static void report(JsonString value, Findings findings) {
    int length = TagText.length(value.text());
    findings.add(
        value,
        "be up to " + MOST + " " + TagText.ALLOWED,
        length > MOST ? "has " + length : "is " + Written.value(value),
        "use other characters, and fewer than " + (MOST + 1));
  }
}
