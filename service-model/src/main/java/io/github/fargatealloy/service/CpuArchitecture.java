package io.github.fargatealloy.service;

/** Fargate's CPU architectures, spelled as in {@code runtimePlatform.cpuArchitecture}. */
public enum CpuArchitecture {
  X86_64,
  ARM64
}
