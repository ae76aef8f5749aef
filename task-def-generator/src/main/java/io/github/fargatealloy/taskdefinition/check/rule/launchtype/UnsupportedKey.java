package io.github.fargatealloy.taskdefinition.check.rule.launchtype;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonNull;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key that has no place on a launch type or in a network mode.
 *
 * @param owners the objects that may have the key
 * @param where completes "must be left out"
 * @param fix what to do instead
 */
record UnsupportedKey(
    RuleEntry entry,
    Function<TaskJson, Stream<JsonObject>> owners,
    String key,
    String where,
    String fix)
    implements Rule {

  @Override
  public void check(TaskJson task, Findings findings) {
    owners
        .apply(task)
        .flatMap(owner -> owner.value(key).stream())
        .filter(UnsupportedKey::asksForSomething)
        .forEach(value -> findings.add(value, "be left out " + where, fix));
  }

  /** AWS takes an empty list, false and an empty string for nothing, and answers with them. */
  private static boolean asksForSomething(JsonValue value) {
    if (value instanceof JsonArray array) {
      return !array.elements().isEmpty();
    }
    if (value instanceof JsonBoolean flag) {
      return flag.value();
    }
    if (value instanceof JsonString string) {
      return !string.text().isEmpty();
    }
    return !(value instanceof JsonNull);
  }
}
