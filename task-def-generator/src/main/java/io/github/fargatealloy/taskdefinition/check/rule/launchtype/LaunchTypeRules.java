package io.github.fargatealloy.taskdefinition.check.rule.launchtype;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Keys that have no place where the task runs. */
public final class LaunchTypeRules {
  public static final List<Rule> ALL =
      Stream.of(FargateUnsupportedKeys.ALL, AwsvpcUnsupportedKeys.ALL, ExternalUnsupportedKeys.ALL)
          .flatMap(List::stream)
          .toList();

  private LaunchTypeRules() {}
}
