package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.stream.Collectors;

/** CPU and memory of a task come in pairs. */
final class FargateSize implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-size",
          "cpu and memory must be a pair that Fargate offers: 256 CPU with 512, 1024 or 2048 "
              + "MiB, 512 with 1024 to 4096 in steps of 1024, 1024 with 2048 to 8192 in steps of "
              + "1024, 2048 with 4096 to 16384 in steps of 1024, 4096 with 8192 to 30720 in "
              + "steps of 1024, 8192 with 16384 to 61440 in steps of 4096, 16384 with 32768 to "
              + "122880 in steps of 8192",
          "AWS answers \"No Fargate configuration exists for given values: 512 CPU , 512 memory.\"",
          Source.guide("task-cpu-memory-error"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.cpuUnits()
        .ifPresent(
            cpu ->
                FargateSizes.of(cpu)
                    .ifPresentOrElse(
                        sizes -> checkMemory(sizes, task, findings),
                        () -> reportCpu(cpu, task, findings)));
  }

  private static void checkMemory(FargateSizes sizes, TaskJson task, Findings findings) {
    task.memoryMiB()
        .ifPresent(
            memory -> {
              if (!sizes.offers(memory)) {
                findings.add(
                    task.json().value("memory").orElseThrow(),
                    "be " + sizes.writtenMemory() + " MiB for cpu " + sizes.writtenCpu(),
                    fix(sizes, memory));
              }
            });
  }

  private static void reportCpu(int cpu, TaskJson task, Findings findings) {
    String all =
        FargateSizes.ALL.stream().map(FargateSizes::writtenCpu).collect(Collectors.joining(", "));
    int memory = task.memoryMiB().orElse(0);
    FargateSizes nearest = FargateSizes.nearest(cpu, memory);
    findings.add(
        task.json().value("cpu").orElseThrow(),
        "be one of " + all,
        Written.member("cpu", nearest.cpuUnits() + "")
            + (nearest.offers(memory)
                ? ""
                : ", " + Written.member("memory", nearest.nearestMemory(memory) + "")));
  }

  /** Keeps the CPU where it offers as much memory, and the memory where it does not. */
  private static String fix(FargateSizes sizes, int memory) {
    if (memory <= sizes.mostMiB()) {
      return Written.member("memory", sizes.nearestMemory(memory) + "");
    }
    FargateSizes larger =
        FargateSizes.ALL.stream()
            .filter(other -> other.mostMiB() >= memory)
            .findFirst()
            .orElse(FargateSizes.ALL.get(FargateSizes.ALL.size() - 1));
    return Written.member("cpu", larger.cpuUnits() + "")
        + ", "
        + Written.member("memory", larger.nearestMemory(memory) + "");
  }
}
