package io.github.fargatealloy.service;

/**
 * What a task gets from Fargate and pays for; always one of Fargate's configurations.
 *
 * @param cpuUnits 1024 = 1 vCPU
 */
public record TaskSize(int cpuUnits, int memoryMiB, CpuArchitecture architecture) {}
