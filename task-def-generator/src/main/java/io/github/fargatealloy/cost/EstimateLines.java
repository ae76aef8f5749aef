package io.github.fargatealloy.cost;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** An estimate in a few sentences, for a terminal and for Markdown alike. */
public final class EstimateLines {
  private final TaskEstimate estimate;
  private final FargateCost cost;

  private EstimateLines(TaskEstimate estimate, FargateCost cost) {
    this.estimate = estimate;
    this.cost = cost;
  }

  /** What it costs first, then what would change that; one sentence a line. */
  public static List<String> of(TaskEstimate estimate) {
    return estimate
        .cost()
        .map(cost -> new EstimateLines(estimate, cost).lines())
        .orElseGet(() -> onInstances(estimate));
  }

  private static List<String> onInstances(TaskEstimate estimate) {
    TaskSize size = estimate.size();
    List<String> all = new ArrayList<>();
    all.add(
        "%s, %s, %s on %s: the instances are paid for, not the task"
            .formatted(
                cpu(size.cpuUnits()),
                Formats.memory(size.memoryMiB()),
                name(size.architecture()),
                estimate.launchType() == LaunchType.EC2 ? "EC2" : "Managed Instances"));
    if (!estimate.telemetry().isEmpty()) {
      all.add(
          taken(estimate.telemetry(), estimate.telemetryCpuUnits(), estimate.telemetryMemoryMiB()));
    }
    estimate.proxy().ifPresent(proxy -> all.add(added(proxy, "")));
    return all;
  }

  private List<String> lines() {
    List<String> all = new ArrayList<>();
    all.add(price());
    if (!estimate.telemetry().isEmpty()) {
      all.add(telemetry());
    }
    estimate
        .proxy()
        .ifPresent(proxy -> all.add(added(proxy, ", " + cost.of(proxy) + " of the task's price")));
    next().ifPresent(all::add);
    if (!estimate.telemetry().isEmpty()) {
      all.add(gateway());
    }
    return all;
  }

  private String price() {
    TaskSize size = cost.size();
    int tasks = estimate.deployment().desiredCount();
    CpuArchitecture other =
        size.architecture() == CpuArchitecture.X86_64
            ? CpuArchitecture.ARM64
            : CpuArchitecture.X86_64;
    return size(size.cpuUnits(), size.memoryMiB())
        + ", "
        + name(size.architecture())
        + ": "
        + cost.month()
        + " a month for a task"
        + (tasks > 1 ? ", " + cost.month().times(tasks) + " for " + Formats.thousands(tasks) : "")
        + spot()
        + ("; on " + name(other) + " " + cost.month(other))
        + (" (Fargate in " + cost.prices().region() + ", " + cost.prices().asOf() + ")");
  }

  private String spot() {
    int percent = cost.prices().spotDiscountPercent();
    return estimate.deployment().capacity() == Capacity.FARGATE
        ? ""
        : "; on Spot as little as " + cost.month().less(percent);
  }

  private String telemetry() {
    Tier without = cost.withoutTelemetry();
    Dollars saved = Dollars.ZERO.minus(cost.extra(without));
    String instead =
        saved.isZero()
            ? "without telemetry the task would still need this size"
            : "without telemetry " + size(without) + " would do: " + saved + " less";
    return taken(estimate.telemetry(), cost.telemetryCpuUnits(), cost.telemetryMemoryMiB())
        + (", " + cost.telemetryShare() + " of the task's price; " + instead);
  }

  private static String added(ContainerShare proxy, String price) {
    return taken(List.of(proxy.container()), proxy.cpuUnits(), proxy.memoryMiB())
        + price
        + ": ECS adds this proxy for Service Connect, beside the containers of the task definition";
  }

  private static String taken(List<String> containers, int cpuUnits, int memoryMiB) {
    return String.join(" and ", containers)
        + (containers.size() == 1 ? " takes " : " take ")
        + cpu(cpuUnits)
        + " and "
        + Formats.memory(memoryMiB);
  }

  /** Empty for the largest size. */
  private Optional<String> next() {
    return estimate.application().flatMap(this::next);
  }

  private Optional<String> next(ContainerShare application) {
    List<String> steps = new ArrayList<>();
    int memoryMiB = application.memoryMiB();
    int cpuUnits = application.cpuUnits();
    cost.moreMemory()
        .ifPresent(
            tier -> steps.add(step(memoryMiB > 0 ? Formats.memory(memoryMiB) : "no memory", tier)));
    cost.moreCpu()
        .ifPresent(tier -> steps.add(step(cpuUnits > 0 ? cpu(cpuUnits) : "no CPU", tier)));
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(application.container() + ": " + String.join("; ", steps));
  }

  private String step(String limit, Tier tier) {
    return "beyond " + limit + " the next size is " + size(tier) + ", +" + cost.extra(tier);
  }

  private String gateway() {
    String assumed =
        FargateCost.GATEWAY_TASKS
            + " tasks of "
            + size(FargateCost.GATEWAY_CPU_UNITS, FargateCost.GATEWAY_MEMORY_MIB)
            + " and a load balancer, "
            + cost.gateway();
    OptionalInt fromTasks = cost.gatewayFromTasks();
    return "a central collector ("
        + assumed
        + (fromTasks.isPresent()
            ? ") would be cheaper from " + Formats.thousands(fromTasks.getAsInt()) + " tasks on"
            : ") would not pay off at any number of tasks");
  }

  private static String cpu(int units) {
    String text = Formats.cpu(units);
    return text.endsWith("vCPU") ? text : text + " CPU units";
  }

  private static String size(Tier tier) {
    return size(tier.cpuUnits(), tier.memoryMiB());
  }

  private static String size(int cpuUnits, int memoryMiB) {
    return cpu(cpuUnits) + ", " + Formats.memory(memoryMiB);
  }

  private static String name(CpuArchitecture architecture) {
    return architecture.name().toLowerCase(Locale.ROOT);
  }
}
