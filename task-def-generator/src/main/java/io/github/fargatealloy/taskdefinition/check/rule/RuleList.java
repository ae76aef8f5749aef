package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** Every rule, in the order of the documentation. */
public final class RuleList {
  public static final List<Rule> ALL = List.of();

  private RuleList() {}
}
