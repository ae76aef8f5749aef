package io.github.fargatealloy.taskdefinition.check.rule.task;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** What a task is as a whole, in the order of the documentation. */
public final class TaskRules {
  public static final List<Rule> ALL =
      List.of(
          new FamilyName(),
          new CompatibilitiesPresent(),
          new ManagedInstancesWithFargate(),
          new ManagedInstancesKeys(),
          new ManagedInstancesPlatform(),
          new ExternalNetworkMode(),
          new FargateNetworkMode(),
          new FargateSizePresent(),
          new TaskSizeFormat(),
          new TaskCpuRange(),
          new FargateSize(),
          new FargateWindowsSize(),
          new FargateWindowsArchitecture(),
          new FargateWindowsFamily(),
          new WindowsKeys(),
          new ContainerCount(),
          new EssentialContainer(),
          new DefinitionSize(),
          new DefinitionSizeAsSent(),
          new FargateExecutionRole(),
          new ExecutionRoleForSecrets(),
          new RoleArn(),
          new FargatePidMode(),
          new EphemeralStorageSize(),
          new EphemeralStorageLaunchType(),
          new PlacementConstraintCount(),
          new FaultInjectionNetworkMode(),
          new TagCount(),
          new TagKey(),
          new TagValue(),
          new TagKeyUnique(),
          new TagReservedPrefix(),
          new ProxyContainer(),
          new ProxyProperties(),
          new ProxyNetworkMode());

  private TaskRules() {}
}
