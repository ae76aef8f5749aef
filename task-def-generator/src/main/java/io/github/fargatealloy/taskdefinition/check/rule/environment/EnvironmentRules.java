package io.github.fargatealloy.taskdefinition.check.rule.environment;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** What the environment of a container holds. */
public final class EnvironmentRules {
  public static final List<Rule> ALL =
      List.of(
          new EnvironmentName(),
          new EnvironmentNameUnique(),
          new SecretName(),
          new SecretNameUnique(),
          new SecretReference(),
          new EnvironmentFileCount(),
          new EnvironmentFileArn());

  private EnvironmentRules() {}
}
