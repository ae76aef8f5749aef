package io.github.fargatealloy.taskdefinition.check.base;

/** One thing that a task definition must keep to. */
public interface Rule {
  RuleEntry entry();

  /**
   * Reports every breach. The definition may be wrong in any other way at the same time: whatever
   * has another type than the API expects counts as absent and is left to the check of types.
   */
  void check(TaskJson task, Findings findings);
}
