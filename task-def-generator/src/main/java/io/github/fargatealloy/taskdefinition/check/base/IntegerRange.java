package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.function.Function;
import java.util.stream.Stream;

/** A number that must lie within bounds, wherever the key stands. */
public record IntegerRange(
    RuleEntry entry,
    Function<TaskJson, Stream<JsonObject>> owners,
    String key,
    int least,
    int most,
    String unit)
    implements Rule {

  @Override
  public void check(TaskJson task, Findings findings) {
    owners
        .apply(task)
        .flatMap(owner -> owner.number(key).stream())
        .forEach(number -> check(number, findings));
  }

  private void check(JsonNumber number, Findings findings) {
    number
        .asInt()
        .ifPresent(
            value -> {
              if (value < least || value > most) {
                int nearest = Math.max(least, Math.min(most, value));
                findings.add(number, must(), Written.member(key, nearest));
              }
            });
  }

  private String must() {
    String bounds = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
    return "be " + bounds + (unit.isEmpty() ? "" : " " + unit);
  }
}
