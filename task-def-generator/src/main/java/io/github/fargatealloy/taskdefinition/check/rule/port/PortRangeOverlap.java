package io.github.fargatealloy.taskdefinition.check.rule.port;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A port is in one range. */
final class PortRangeOverlap implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-range-overlap",
          "the port ranges of a container must not overlap each other or its other ports",
          "it is outside what ECS supports",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    List<Ports> before = new ArrayList<>();
    for (Ports ports : Ports.of(container)) {
      Optional<Ports> other =
          before.stream()
              .filter(one -> one.isRange() || ports.isRange())
              .filter(one -> one.protocol().equals(ports.protocol()) && one.overlaps(ports))
              .findFirst();
      other.ifPresent(
          one ->
              findings.add(
                  ports.value(),
                  "not overlap the other ports of the container",
                  "overlaps " + one,
                  "take the common ports out of one of the two"));
      before.add(ports);
    }
  }
}
