package io.github.fargatealloy.taskdefinition.check.rule.container;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What a container is, and when it starts, is healthy and stops. */
public final class ContainerRules {
  private static final List<Rule> OWN =
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
          new DependencyContainer(),
          new DependencySelf(),
          new DependencyCycle(),
          new DependencyExit(),
          new DependencyHealthy(),
          new LinkContainer(),
          new LinkCycle(),
          new LinkNetworkMode(),
          new HealthCheckCommand(),
          new HealthCheckWords(),
          new HealthCheckTiming(),
          new ContainerTimeoutLeast(),
          new WorkingDirectory(),
          new ContainerUser(),
          new ExtraHostAddress(),
          new GpuCount(),
          new CredentialSpecCount(),
          new CredentialSpec(),
          new RestartExitCodes(),
          new UlimitOrder(),
          new FargateUlimit(),
          new FargateCapabilities(),
          new CapabilityName(),
          new SystemControlNamespace(),
          new SystemControlUnique(),
          new AlloyHealthCheck());

  public static final List<Rule> ALL = Stream.of(OWN, Ranges.ALL).flatMap(List::stream).toList();

  private ContainerRules() {}
}
