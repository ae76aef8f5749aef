package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.TaskKeys;
import java.util.Locale;

/** Judges the keys that only some launch types have a use for. */
final class LaunchTypeCheck {
  static final ProblemCode LAUNCH_TYPE =
      new ProblemCode(
          "launch-type",
          "A key must have a meaning for the launch type",
          "Storage of a chosen size, Spot by deploy.capacity and public addresses are Fargate's."
              + " On EC2 and Managed Instances, tasks run on a capacity provider of the cluster, which"
              + " decides about those. On Fargate there is no other capacity provider than its own.",
          "task: { cpu: 1500, memory: 3 GB, launch-type: managed-instances }\n"
              + "deploy: { cluster: shop, capacity-provider: shop-instances }");

  private final SectionReader task;
  private final SectionReader deploy;
  private final LaunchType type;

  LaunchTypeCheck(SectionReader root, LaunchType type) {
    this.task = root.section(ServiceKeys.TASK);
    this.deploy = root.section(ServiceKeys.DEPLOY);
    this.type = type;
  }

  void check() {
    if (type == LaunchType.FARGATE) {
      refuse(deploy, DeployKeys.CAPACITY_PROVIDER, "remove it, or set task: { launch-type: ec2 }");
      return;
    }
    refuse(task, TaskKeys.STORAGE, "remove it");
    refuse(deploy, DeployKeys.CAPACITY, "remove it, and let the capacity provider have Spot");
    boolean publicIp = deploy.value(DeployKeys.PUBLIC_IP).orElse(false);
    if (type == LaunchType.EC2 && publicIp) {
      refuse(deploy, DeployKeys.PUBLIC_IP, "remove it, and use subnets with a NAT gateway");
    }
    if (deploy.isAbsent(DeployKeys.CAPACITY_PROVIDER)) {
      task.refuse(
          LAUNCH_TYPE,
          TaskKeys.LAUNCH_TYPE,
          "deploy.capacity-provider must be set with task.launch-type %s, but is missing"
              .formatted(name()),
          "deploy: { capacity-provider: shop-instances }");
    }
  }

  private void refuse(SectionReader section, Key<?> key, String fix) {
    if (!section.isAbsent(key)) {
      section.refuse(
          LAUNCH_TYPE,
          key,
          "%s must not be set with task.launch-type %s, but is %s"
              .formatted(section.path(key), name(), section.written(key)),
          fix);
    }
  }

  private String name() {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
