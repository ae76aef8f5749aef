package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of the documentation. */
public final class RuleList {
  private static final List<Rule> TASK =
      List.of(
          new FamilyName(),
          new CompatibilitiesPresent(),
          new ManagedInstancesWithFargate(),
          new ManagedInstancesKeys(),
          new ManagedInstancesPlatform(),
          new FargateNetworkMode(),
          new FargateSizePresent(),
          new TaskSizeFormat(),
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
          new FaultInjectionNetworkMode(),
          new TagCount(),
          new TagKey(),
          new TagValue(),
          new TagKeyUnique(),
          new TagReservedPrefix(),
          new ProxyContainer(),
          new ProxyProperties(),
          new ProxyNetworkMode());

  private static final List<Rule> CONTAINERS =
      List.of(
          new ContainerName(),
          new ContainerNameUnique(),
          new ImagePresent(),
          new ImageLength(),
          new ImageReference(),
          new RepositoryCredentials(),
          new ContainerCpuSum(),
          new ContainerMemoryPresent(),
          new ContainerMemoryLimit(),
          new ContainerMemorySum(),
          new ContainerMemoryOrder(),
          new ContainerMemoryMinimum(),
          new EnvironmentName(),
          new EnvironmentNameUnique(),
          new SecretName(),
          new SecretNameUnique(),
          new SecretReference(),
          new EnvironmentFileCount(),
          new EnvironmentFileArn(),
          new DependencyContainer(),
          new DependencySelf(),
          new DependencyCycle(),
          new DependencyExit(),
          new DependencyHealthy(),
          new HealthCheckCommand(),
          new HealthCheckWords(),
          new HealthCheckTiming(),
          new WorkingDirectory(),
          new ContainerUser(),
          new CredentialSpecCount(),
          new CredentialSpec(),
          new RestartExitCodes(),
          new UlimitOrder(),
          new FargateUlimit(),
          new FargateCapabilities(),
          new CapabilityName(),
          new TmpfsMount(),
          new TmpfsOption(),
          new SystemControlNamespace(),
          new SystemControlUnique(),
          new ReadOnlyAlloyStorage(),
          new AlloyHealthCheck());

  private static final List<Rule> PORTS =
      List.of(
          new PortNumber(),
          new PortHost(),
          new PortUnique(),
          new PortBothProtocols(),
          new PortOrRange(),
          new PortRange(),
          new PortRangeCount(),
          new PortRangeOverlap(),
          new PortRangeNetworkMode(),
          new PortName(),
          new PortNameUnique(),
          new PortAppProtocol(),
          new PortProtocol(),
          new PortNetworkNone());

  private static final List<Rule> LOGS =
      List.of(
          new FargateLogDriver(),
          new AwslogsGroup(),
          new AwslogsRegion(),
          new AwslogsRegionName(),
          new AwslogsStreamPrefix(),
          new AwslogsOption(),
          new AwslogsCreateGroup(),
          new AwslogsMultiline(),
          new LogMode(),
          new LogBufferSize(),
          new LogBufferMode(),
          new LogBufferModePresent(),
          new SplunkOptions(),
          new SplunkOption(),
          new FirelensRouter(),
          new FirelensUser(),
          new FirelensRouterCount(),
          new FirelensRouterUser(),
          new FirelensRouterLog(),
          new FargateFirelensConfig(),
          new FirelensOption());

  private static final List<Rule> VOLUMES =
      List.of(
          new VolumeName(),
          new VolumeNameUnique(),
          new VolumeKind(),
          new MountVolume(),
          new MountPath(),
          new VolumesFrom(),
          new EfsAccessPointRoot(),
          new EfsAccessPointEncryption(),
          new EfsIamEncryption(),
          new EfsPortEncryption(),
          new EfsId(),
          new EfsRootDirectory(),
          new S3FilesAccessPointRoot(),
          new LaunchVolumeCount(),
          new LaunchVolumeMount());

  public static final List<Rule> ALL =
      Stream.of(
              TASK,
              CONTAINERS,
              Ranges.ALL,
              PORTS,
              LOGS,
              VOLUMES,
              FargateUnsupportedKeys.ALL,
              AwsvpcUnsupportedKeys.ALL)
          .flatMap(List::stream)
          .toList();

  private RuleList() {}
}
