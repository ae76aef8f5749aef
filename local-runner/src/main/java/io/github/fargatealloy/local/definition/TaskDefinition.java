package io.github.fargatealloy.local.definition;

import java.util.List;
import java.util.Optional;

/**
 * A task definition as {@code RegisterTaskDefinition} takes it, reduced to what a local run needs.
 *
 * @param cpu task CPU as written: units or "… vCPU"; empty when absent
 * @param memory task memory as written: MiB or "… GB"; empty when absent
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html">RegisterTaskDefinition</a>
 */
public record TaskDefinition(
    String family,
    String cpu,
    String memory,
    String executionRoleArn,
    String taskRoleArn,
    EphemeralStorage ephemeralStorage,
    List<ContainerDefinition> containerDefinitions) {

  static final Amount CPU = new Amount("vcpu");
  static final Amount MEMORY = new Amount("gb");

  /** What Fargate gives to a task that asks for nothing. */
  private static final int DEFAULT_EPHEMERAL_STORAGE_GIB = 20;

  public TaskDefinition {
    family = Absent.text(family);
    cpu = Absent.text(cpu);
    memory = Absent.text(memory);
    executionRoleArn = Absent.text(executionRoleArn);
    taskRoleArn = Absent.text(taskRoleArn);
    containerDefinitions = Absent.list(containerDefinitions);
  }

  public Optional<ContainerDefinition> container(String name) {
    return containerDefinitions.stream()
        .filter(container -> container.name().equals(name))
        .findFirst();
  }

  /** The container that the others are there for: a generated definition has it first. */
  public Optional<ContainerDefinition> application() {
    return containerDefinitions.stream().findFirst();
  }

  /** CPU of the task in vCPU, as the metadata endpoint gives it; 0 when it is not stated. */
  public double vCpus() {
    return CPU.of(cpu) / 1024;
  }

  /** Memory of the task; 0 when it is not stated. */
  public int memoryMiB() {
    return (int) MEMORY.of(memory);
  }

  public int ephemeralStorageGiB() {
    return ephemeralStorage == null ? DEFAULT_EPHEMERAL_STORAGE_GIB : ephemeralStorage.sizeInGiB();
  }

  /** Storage that all containers of the task share. */
  public record EphemeralStorage(int sizeInGiB) {}
}
