package io.github.fargatealloy.taskdefinition.check.base;

/** A rule that looks at one container at a time. */
public interface ContainerRule extends Rule {

  void check(ContainerJson container, TaskJson task, Findings findings);

  @Override
  default void check(TaskJson task, Findings findings) {
    task.containers().forEach(container -> check(container, task, findings));
  }
}
