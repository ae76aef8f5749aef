package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;

/** Docker starts a container after those it links to. */
final class LinkCycle implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "link-cycle",
          "links must not lead from a container back to itself",
          "AWS answers \"Container links should not have a cycle\"",
          Source.issue("Shippable/support", 4194));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (!Links.areSupported(task)) {
      return;
    }
    for (List<String> loop : Loops.among(task.containerNames(), name -> Links.of(name, task))) {
      findings.add(
          task.container(loop.get(0)).orElseThrow().json().value("links").orElseThrow(),
          "not lead back to the container",
          "does: " + Loops.written(loop),
          "delete one of these links, or use the network mode awsvpc: containers of a task then "
              + "reach each other at 127.0.0.1");
    }
  }
}
