package io.github.fargatealloy.service;

import java.util.List;

/**
 * What all containers of the task share.
 *
 * @param launchType what it runs on
 * @param roles whose default names follow from the deployment's
 * @param kmsKeyArns keys of the team's own that encrypt what ECS reads before the task runs
 * @param faultInjection whether it takes part in experiments that break its network
 */
public record Task(
    TaskSize size,
    LaunchType launchType,
    TaskRoles roles,
    List<String> kmsKeyArns,
    boolean faultInjection) {

  public Task {
    kmsKeyArns = List.copyOf(kmsKeyArns);
  }
}
