package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;

/** The keys of {@code task}. */
public final class TaskKeys {
  public static final Key<Value<Integer>> CPU =
      Key.required(
          "cpu",
          Formats.CPU,
          "CPU of the whole task: 0.25, 0.5, 1, 2, 4, 8 or 16 vCPU. A plain number counts CPU"
              + " units, 1024 to a vCPU.");
  public static final Key<Value<Integer>> MEMORY =
      Key.required(
          "memory",
          Formats.MEMORY,
          "Memory of the whole task, of which the sidecar gets its share. Fargate offers certain"
              + " sizes for each CPU. A plain number counts MiB; 1 GB is 1024 MiB.");
  public static final Key<Value<LaunchType>> LAUNCH_TYPE =
      Key.optional(
          "launch-type",
          Formats.LAUNCH_TYPE,
          "fargate",
          "What the task runs on: Fargate, EC2 instances of your own, or instances that ECS manages."
              + " The latter two need deploy.capacity-provider, and take any size.");
  public static final Key<Value<CpuArchitecture>> ARCHITECTURE =
      Key.optional(
          "architecture", Formats.ARCHITECTURE, "x86_64", "CPU architecture of the images.");
  public static final Key<Value<Boolean>> OPERATING_SYSTEM =
      Key.optional(
          "operating-system", Formats.OPERATING_SYSTEM, "linux", "Only Linux, see problems.md.");
  public static final Key<Value<Integer>> STORAGE =
      Key.optional(
          "storage",
          TelemetryFormats.STORAGE,
          "20 GB",
          "Ephemeral storage of the task, images included; more than 20 GB costs extra.");
  public static final Key<Value<String>> EXECUTION_ROLE =
      Key.optional(
          "execution-role",
          Formats.ROLE.withExample("arn:aws:iam::111122223333:role/orders-execution"),
          "the role SERVICE-execution in the account",
          "ARN of the role that fetches images and secrets before the task runs.");
  public static final Key<Value<String>> TASK_ROLE =
      Key.optional(
          "task-role",
          Formats.ROLE,
          "the role SERVICE-task in the account",
          "ARN of the role whose permissions the containers have.");

  public static final Key<Value<Boolean>> FAULT_INJECTION =
      Key.optional(
          "fault-injection",
          Formats.BOOLEAN,
          "false",
          "Whether experiments may break the network of the task, by AWS Fault Injection Service or"
              + " by the fault endpoints of the ECS agent.");

  static final Section SECTION =
      Section.of(
          CPU,
          MEMORY,
          LAUNCH_TYPE,
          ARCHITECTURE,
          OPERATING_SYSTEM,
          STORAGE,
          EXECUTION_ROLE,
          TASK_ROLE,
          FAULT_INJECTION);

  private TaskKeys() {}
}
