package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.problem.Severity;
import java.util.Optional;

/** The definitions that a rule bears on. */
public enum Scope {
  ALWAYS("every launch type"),
  /**
   * A definition that leaves requiresCompatibilities out may still be meant for Fargate: AWS then
   * says nothing when it is registered, so that a rule can only warn.
   */
  FARGATE("Fargate"),
  AWSVPC("the network mode awsvpc, and so Fargate"),
  MANAGED_INSTANCES("Managed Instances"),
  EXTERNAL("external instances");

  private final String written;

  Scope(String written) {
    this.written = written;
  }

  /** How bad a breach is in this definition; empty when the rule does not bear on it. */
  public Optional<Severity> severity(Severity level, TaskJson task) {
    boolean certain =
        switch (this) {
          case ALWAYS -> true;
          case FARGATE -> task.requires("FARGATE");
          case AWSVPC -> task.requires("FARGATE") || task.hasNetworkMode("awsvpc");
          case MANAGED_INSTANCES -> task.requires("MANAGED_INSTANCES");
          case EXTERNAL -> task.requires("EXTERNAL");
        };
    if (certain) {
      return Optional.of(level);
    }
    return this == FARGATE && task.mayBeForFargate()
        ? Optional.of(Severity.WARNING)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return written;
  }
}
