package io.github.fargatealloy.local.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One container of a task definition.
 *
 * @param cpu units; 0 when absent
 * @param memory hard limit in MiB; 0 when absent
 * @param essential null means true, as ECS has it
 * @param stopTimeout seconds between SIGTERM and SIGKILL; null for the default of 30
 * @param startTimeout seconds that a dependant waits for this container; null when not limited
 * @param healthCheck null when absent
 * @param logConfiguration null when absent
 */
public record ContainerDefinition(
    String name,
    String image,
    int cpu,
    int memory,
    Boolean essential,
    List<String> entryPoint,
    List<String> command,
    List<Variable> environment,
    List<SecretReference> secrets,
    List<Dependency> dependsOn,
    List<PortMapping> portMappings,
    List<MountPoint> mountPoints,
    LinuxParameters linuxParameters,
    HealthCheck healthCheck,
    Integer startTimeout,
    Integer stopTimeout,
    LogConfiguration logConfiguration,
    Map<String, String> dockerLabels) {

  private static final int DEFAULT_STOP_TIMEOUT_SECONDS = 30;

  public ContainerDefinition {
    name = Absent.text(name);
    image = Absent.text(image);
    entryPoint = Absent.list(entryPoint);
    command = Absent.list(command);
    environment = Absent.list(environment);
    secrets = Absent.list(secrets);
    dependsOn = Absent.list(dependsOn);
    portMappings = Absent.list(portMappings);
    mountPoints = Absent.list(mountPoints);
    dockerLabels = Absent.map(dockerLabels);
  }

  public boolean isEssential() {
    return essential == null || essential;
  }

  public int stopTimeoutSeconds() {
    return stopTimeout == null ? DEFAULT_STOP_TIMEOUT_SECONDS : stopTimeout;
  }

  /** Where the container sees a file system of its own that it may write to. */
  public Stream<String> tmpfsPaths() {
    return linuxParameters == null
        ? Stream.empty()
        : linuxParameters.tmpfs().stream().map(Tmpfs::containerPath);
  }

  /** An environment variable in plain text. */
  public record Variable(String name, String value) {
    public Variable {
      value = Absent.text(value);
    }
  }

  /** An environment variable whose value ECS reads from Secrets Manager or SSM at start. */
  public record SecretReference(String name, String valueFrom) {}

  /** What must be true of another container before this one starts. */
  public record Dependency(String containerName, Condition condition) {}

  /**
   * When a dependency counts as fulfilled.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
   */
  public enum Condition {
    START,
    HEALTHY,
    COMPLETE,
    SUCCESS
  }

  /** A port that the container listens on. */
  public record PortMapping(int containerPort, String protocol) {}

  /** A volume of the task and where the container sees it. */
  public record MountPoint(String sourceVolume, String containerPath) {}

  /** Only the temporary file systems are of interest here. */
  public record LinuxParameters(List<Tmpfs> tmpfs) {
    public LinuxParameters {
      tmpfs = Absent.list(tmpfs);
    }
  }

  /** A temporary file system. */
  public record Tmpfs(String containerPath) {}

  /**
   * Where the container's output goes on ECS; values may be null in JSON and are kept as they are.
   */
  public record LogConfiguration(String logDriver, Map<String, String> options) {
    public LogConfiguration {
      options = Absent.map(options);
    }
  }
}
