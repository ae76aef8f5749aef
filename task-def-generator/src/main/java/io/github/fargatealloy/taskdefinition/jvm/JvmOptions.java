package io.github.fargatealloy.taskdefinition.jvm;

import io.github.fargatealloy.collector.TaskShares;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that a JVM gets from us: what fits the task, and what the team has not set. */
public final class JvmOptions {
  private static final int VCPU = 1024;

  /** Below it, a JVM takes the share for small machines, as long as that gives less. */
  private static final int SMALL_MIB = 128;

  private final ServiceDescription service;
  private final GivenOptions given;
  private final int memoryMiB;
  private final List<JvmOption> options = new ArrayList<>();

  private JvmOptions(ServiceDescription service, int memoryMiB) {
    this.service = service;
    this.given = GivenOptions.of(service);
    this.memoryMiB = memoryMiB;
  }

  /** In the order in which the task definition has them. */
  public static List<JvmOption> of(ServiceDescription service, Contribution plan) {
    if (service.app().jvm().startUp() == StartUp.OFF) {
      return List.of();
    }
    int memoryMiB = TaskShares.of(service, plan).appMemoryMiB();
    return new JvmOptions(service, memoryMiB).choose();
  }

  private List<JvmOption> choose() {
    boolean fast = service.app().jvm().startUp() == StartUp.FAST;
    if (fast && !given.chooseCompiler()) {
      add(
          "-XX:TieredStopAtLevel=1",
          "Compiles with C1 alone: C2 competes with the start for the CPU.",
          "Peak throughput: at full load a measured web application answered 0.4 as many requests.");
    }
    boolean small = service.task().size().cpuUnits() <= VCPU;
    if ((fast || small) && !given.chooseCollector()) {
      add(
          "-XX:+UseSerialGC",
          small
              ? "Collects in one thread: more would only take turns on so little CPU."
              : "Collects in one thread, without all that G1 sets up at the start.",
          "Pauses grow with the heap: long ones from some GB on.");
    }
    if (service.task().launchType() != LaunchType.FARGATE
        && given.last("-XX:ActiveProcessorCount=").isEmpty()) {
      processors();
    }
    if (!Heap.isGiven(given)) {
      heap();
    }
    if (!given.switches("(ExitOnOutOfMemoryError|CrashOnOutOfMemoryError)")) {
      add(
          "-XX:+ExitOnOutOfMemoryError",
          "Ends the task when the heap is full, so that ECS starts another; a JVM that goes on has"
              + " lost a thread somewhere.");
    }
    if (!given.switches("ErrorFileTo(Stdout|Stderr)") && given.last("-XX:ErrorFile=").isEmpty()) {
      add(
          "-XX:+ErrorFileToStdout",
          "Writes the report of a crash of the JVM to the log; a file would end with the task.");
      add(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "Lets a JVM start that is too old for one of these (JDK 8, first releases of 11).",
          "A misspelt `-XX` option goes unnoticed.");
    }
    return List.copyOf(options);
  }

  /**
   * <a href="https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task_linux.go">ECS
   * limits</a> the control group of the task. A JVM reads that of its container, which has shares
   * alone, and so counts the processors of the instance.
   */
  private void processors() {
    int cpuUnits = service.task().size().cpuUnits();
    add(
        "-XX:ActiveProcessorCount=" + Math.max(1, (cpuUnits + VCPU - 1) / VCPU),
        "The task may use "
            + Formats.thousands(cpuUnits)
            + " CPU units (1024 are a processor). The JVM does not see that limit, and would start threads for every processor of the instance.");
  }

  private void heap() {
    int tmpMiB = service.app().tmpfsMiB();
    Heap heap = Heap.fitting(memoryMiB, tmpMiB);
    String percentage = percentage(heap.mib());
    add(
        "-XX:MaxRAMPercentage=" + percentage,
        "A heap of "
            + Formats.thousands(heap.mib())
            + " MB: of the container's "
            + Formats.thousands(memoryMiB)
            + " MB, "
            + tmpMiB
            + " for `/tmp`, an eighth of the rest for threads and buffers, and 160 for classes, compiled code and the agent stay free.");
    if (heap.mib() < SMALL_MIB) {
      add("-XX:MinRAMPercentage=" + percentage, "The same for a JVM with little memory.");
    }
  }

  /** Rounded down; with a decimal point, without which some releases of JDK 8 refuse it. */
  private String percentage(long heapMiB) {
    long permille = 1000 * heapMiB / memoryMiB;
    return permille / 10 + "." + permille % 10;
  }

  private void add(String text, String why) {
    options.add(new JvmOption(text, why, Optional.empty()));
  }

  private void add(String text, String why, String price) {
    options.add(new JvmOption(text, why, Optional.of(price)));
  }
}
