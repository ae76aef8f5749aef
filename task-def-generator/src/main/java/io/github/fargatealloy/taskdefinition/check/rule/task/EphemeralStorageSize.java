package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;

/** More storage than the 20 GiB of every task. */
final class EphemeralStorageSize implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "ephemeral-storage-size",
          "ephemeralStorage.sizeInGiB must be 21 to 200; every Fargate task has 20 GiB without it",
          "AWS answers \"EphemeralStorage size should be at least 21\"",
          Source.api("EphemeralStorage"));
  private static final int LEAST_GIB = 21;
  private static final int MOST_GIB = 200;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json().object("ephemeralStorage").flatMap(storage -> storage.number("sizeInGiB")).stream()
        .filter(size -> size.asInt().isPresent())
        .forEach(size -> check(size, findings));
  }

  private static void check(JsonNumber size, Findings findings) {
    int gib = size.asInt().orElseThrow();
    if (gib < LEAST_GIB) {
      findings.add(
          size,
          "be " + LEAST_GIB + " to " + MOST_GIB + " GiB",
          "delete \"ephemeralStorage\": a Fargate task has 20 GiB without it");
    } else if (gib > MOST_GIB) {
      findings.add(
          size,
          "be " + LEAST_GIB + " to " + MOST_GIB + " GiB",
          Written.member("sizeInGiB", MOST_GIB));
    }
  }
}
