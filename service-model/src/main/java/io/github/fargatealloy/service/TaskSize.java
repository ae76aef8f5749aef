package io.github.fargatealloy.service;

/**
 * What a task gets and pays for; on Fargate always one of its configurations.
 *
 * @param cpuUnits 1024 = 1 vCPU
 * @param storageGiB ephemeral storage, images included: {@link #USUAL_STORAGE_GIB}, or 21 to 200
 */
public record TaskSize(int cpuUnits, int memoryMiB, CpuArchitecture architecture, int storageGiB) {
  /** What every task gets without asking and without extra cost. */
  public static final int USUAL_STORAGE_GIB = 20;
}
