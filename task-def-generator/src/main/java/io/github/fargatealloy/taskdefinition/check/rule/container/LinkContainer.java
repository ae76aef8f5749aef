package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;

/** A link is to one of the containers. */
final class LinkContainer implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "link-container",
          "links must name other containers of the task",
          "the container waits for one that never comes",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (!Links.areSupported(task)) {
      return;
    }
    for (JsonString link : container.json().strings("links")) {
      String target = Links.target(link);
      if (container.name().filter(target::equals).isPresent()) {
        findings.add(link, "name another container", "names itself", "delete the link");
      } else if (task.container(target).isEmpty()) {
        report(link, target, task.containerNames(), findings);
      }
    }
  }

  private static void report(
      JsonString link, String target, List<String> names, Findings findings) {
    String alias = link.text().substring(target.length());
    findings.add(
        link,
        "be to one of the containers " + Written.oneOf(names),
        Nearest.to(target, names)
            .map(name -> Written.quoted(name + alias))
            .orElse("delete it, or add a container " + Written.quoted(target)));
  }
}
