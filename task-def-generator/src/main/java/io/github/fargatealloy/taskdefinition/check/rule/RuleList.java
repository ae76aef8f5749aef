package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.rule.container.ContainerRules;
import io.github.fargatealloy.taskdefinition.check.rule.environment.EnvironmentRules;
import io.github.fargatealloy.taskdefinition.check.rule.launchtype.LaunchTypeRules;
import io.github.fargatealloy.taskdefinition.check.rule.log.LogRules;
import io.github.fargatealloy.taskdefinition.check.rule.port.PortRules;
import io.github.fargatealloy.taskdefinition.check.rule.task.TaskRules;
import io.github.fargatealloy.taskdefinition.check.rule.volume.VolumeRules;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of the documentation. */
public final class RuleList {
  public static final List<Rule> ALL =
      Stream.of(
              TaskRules.ALL,
              ContainerRules.ALL,
              EnvironmentRules.ALL,
              PortRules.ALL,
              LogRules.ALL,
              VolumeRules.ALL,
              LaunchTypeRules.ALL)
          .flatMap(List::stream)
          .toList();

  private RuleList() {}
}
