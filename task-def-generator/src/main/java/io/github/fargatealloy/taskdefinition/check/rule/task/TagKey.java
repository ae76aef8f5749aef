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

/** The key of a tag. */
final class TagKey implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tag-key",
          "the key of a tag must be 1 to 128 characters, only letters, digits, blanks and _ . : "
              + "/ = + - @",
          "it is outside what ECS supports",
          Source.api("Tag"));
  private static final int MOST = 128;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject tag : TagText.tags(task)) {
      if (!tag.has("key")) {
        findings.missing(tag, "key", "be there", Written.member("key", "team"));
      }
      tag.string("key").filter(key -> !isKey(key.text())).ifPresent(key -> report(key, findings));
    }
  }

  private static boolean isKey(String text) {
    return !text.isEmpty() && TagText.length(text) <= MOST && TagText.isAllowed(text);
  }

  private static void report(JsonString key, Findings findings) {
    int length = TagText.length(key.text());
    findings.add(
        key,
        "be 1 to " + MOST + " " + TagText.ALLOWED,
        length > MOST ? "has " + length : "is " + Written.value(key),
        "use other characters, and fewer than " + (MOST + 1));
  }
}
