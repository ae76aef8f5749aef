package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.SizeText;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a task is written in one of two ways. */
final class TaskSizeFormat implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "task-size-format",
          "cpu of the task must be CPU units or vCPUs, and memory MiB or GB, as a string",
          "AWS answers \"Invalid 'cpu' setting for task.\"",
          Source.issue("towardsthecloud/aws-cdk-examples", 1));
  private static final Pattern QUANTITY =
      Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*([a-z]*).*", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .string("cpu")
        .filter(cpu -> SizeText.cpuUnits(cpu.text()).isEmpty())
        .ifPresent(
            cpu ->
                findings.add(
                    cpu,
                    "be CPU units such as \"512\" or vCPUs such as \"0.5 vCPU\"",
                    Written.member("cpu", guess(cpu.text(), "vCPU", "512"))));
    task.json()
        .string("memory")
        .filter(memory -> SizeText.memoryMiB(memory.text()).isEmpty())
        .ifPresent(
            memory ->
                findings.add(
                    memory,
                    "be MiB such as \"1024\" or GB such as \"1 GB\"",
                    Written.member("memory", guess(memory.text(), "GB", "1024"))));
  }

  /** The number that was written, with the unit that ECS knows for it. */
  private static String guess(String text, String unit, String otherwise) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return otherwise;
    }
    String number = matcher.group(1).replace(',', '.');
    String given = matcher.group(2).toLowerCase(Locale.ROOT);
    boolean small = given.startsWith("m") || given.startsWith("u") || given.isEmpty();
    return small && !number.contains(".") ? number : number + " " + unit;
  }
}
