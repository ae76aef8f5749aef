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
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.OptionalInt;

/** The soft limit is the lower one. */
final class UlimitOrder implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "ulimit-order",
          "softLimit of a ulimit must not exceed its hardLimit",
          "AWS answers \"Soft limit exceeds hard limit for ulimit x\"",
          Source.api("Ulimit"));
  private static final int UNLIMITED = -1;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject ulimit : container.json().objects("ulimits")) {
      OptionalInt soft = ulimit.integer("softLimit");
      OptionalInt hard = ulimit.integer("hardLimit");
      if (soft.isPresent() && hard.isPresent() && exceeds(soft.getAsInt(), hard.getAsInt())) {
        findings.add(
            ulimit.value("softLimit").orElseThrow(),
            "be at most hardLimit, " + hard.getAsInt(),
            Written.member("hardLimit", soft.getAsInt()));
      }
    }
  }

  private static boolean exceeds(int soft, int hard) {
    return hard != UNLIMITED && (soft == UNLIMITED || soft > hard);
  }
}
