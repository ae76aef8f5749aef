package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery.InSsmParameter;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery.InTaskDefinition;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery.Tier;
import io.github.fargatealloy.service.Sidecar.Gate;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.read.keys.Formats;
import io.github.fargatealloy.service.read.keys.SidecarKeys;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code telemetry.sidecar}. */
final class SidecarReader {
  static final int LEAST_APP_MIB = 256;

  /** Alloy alone takes about 70 MB before it has received anything. */
  private static final int LEAST_MIB = 128;

  private static final int DAEMON_MIB = 512;
  private static final int DAEMON_CPU_UNITS = 256;

  private static final int STOP_TIMEOUT_SECONDS = 55;

  /** Alloy itself has the last five of them; what is left is for its queue. */
  private static final int LEAST_STOP_SECONDS = 6;

  private static final int START_TIMEOUT_SECONDS = 60;

  private final SectionReader sidecar;
  private final boolean adot;
  private final Placement placement;

  /**
   * @param adot whether the sidecar is not Alloy
   * @param placement a daemon has no share of the task
   */
  SidecarReader(SectionReader telemetry, boolean adot, Placement placement) {
    this.placement = placement;
    this.sidecar = telemetry.section(TelemetryKeys.SIDECAR);
    this.adot = adot;
  }

  /** Empty when the task's size or the account is not known; the sidecar is judged even so. */
  Optional<Sidecar> read(Optional<TaskSize> task, Optional<AwsAccount> account) {
    ImageReference usual =
        ImageReference.parse(adot ? SidecarKeys.ADOT_IMAGE : SidecarKeys.DEFAULT_IMAGE);
    Optional<ContainerImage> image =
        ContainerImageReader.read(
            sidecar,
            SidecarKeys.IMAGE_CREDENTIALS,
            ImageReader.read(sidecar, SidecarKeys.IMAGE, "v1.18.1").or(() -> Optional.of(usual)));
    Optional<TaskSize> shared = placement == Placement.DAEMON ? Optional.empty() : task;
    Optional<Integer> memory = memoryMiB(shared);
    Optional<Integer> cpu = cpuUnits(shared);
    Gate gate = sidecar.value(SidecarKeys.WAIT_FOR).orElse(Gate.START);
    OptionalInt startTimeout = startTimeoutSeconds(gate);
    Optional<ConfigDelivery> config = config(account);
    if (image.isEmpty() || memory.isEmpty() || cpu.isEmpty() || config.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sidecar(
            image.get(),
            memory.get(),
            cpu.get(),
            stopTimeoutSeconds(),
            gate,
            startTimeout,
            config.get()));
  }

  private Optional<Integer> memoryMiB(Optional<TaskSize> task) {
    if (placement == Placement.DAEMON && sidecar.isAbsent(SidecarKeys.MEMORY)) {
      return Optional.of(DAEMON_MIB);
    }
    if (sidecar.isAbsent(SidecarKeys.MEMORY)) {
      return task.map(
          size -> Math.max(192, Math.min(512, Sidecar.usualMemoryMiB(size.memoryMiB()))));
    }
    Optional<Integer> written = sidecar.value(SidecarKeys.MEMORY);
    written.ifPresent(
        mib -> {
          int most = task.map(size -> size.memoryMiB() - LEAST_APP_MIB).orElse(Integer.MAX_VALUE);
          if (mib < LEAST_MIB || mib > most) {
            refuseMemory(task);
          }
        });
    return written;
  }

  private void refuseMemory(Optional<TaskSize> task) {
    String range =
        task.map(
                size ->
                    "%s to %s, which leaves the application at least %s,"
                        .formatted(
                            Formats.memory(LEAST_MIB),
                            Formats.memory(size.memoryMiB() - LEAST_APP_MIB),
                            Formats.memory(LEAST_APP_MIB)))
            .orElse("at least " + Formats.memory(LEAST_MIB) + ",");
    sidecar.refuse(
        ServiceProblems.SIDECAR_SIZE,
        SidecarKeys.MEMORY,
        "telemetry.sidecar.memory must be %s but is %s"
            .formatted(range, sidecar.written(SidecarKeys.MEMORY)),
        "memory: " + Formats.memory(LEAST_APP_MIB));
  }

  private Optional<Integer> cpuUnits(Optional<TaskSize> task) {
    if (placement == Placement.DAEMON && sidecar.isAbsent(SidecarKeys.CPU)) {
      return Optional.of(DAEMON_CPU_UNITS);
    }
    if (sidecar.isAbsent(SidecarKeys.CPU)) {
      return task.map(size -> Sidecar.usualCpuUnits(size.cpuUnits()));
    }
    Optional<Integer> written = sidecar.value(SidecarKeys.CPU);
    if (written.isPresent() && task.isPresent() && written.get() >= task.get().cpuUnits()) {
      sidecar.refuse(
          ServiceProblems.SIDECAR_SIZE,
          SidecarKeys.CPU,
          "telemetry.sidecar.cpu must be less than the task's %s, but is %s"
              .formatted(Formats.cpu(task.get().cpuUnits()), sidecar.written(SidecarKeys.CPU)),
          "cpu: " + Formats.cpu(Sidecar.usualCpuUnits(task.get().cpuUnits())));
    }
    return written;
  }

  private int stopTimeoutSeconds() {
    int seconds = sidecar.value(SidecarKeys.STOP_TIMEOUT).orElse(STOP_TIMEOUT_SECONDS);
    if (!adot && seconds < LEAST_STOP_SECONDS) {
      sidecar.warn(
          ServiceProblems.TIMEOUT_BUDGET,
          SidecarKeys.STOP_TIMEOUT,
          "telemetry.sidecar.stop-timeout must be at least %ss, or what waits in the queue is lost when the task stops, but is \"%ss\""
              .formatted(LEAST_STOP_SECONDS, seconds),
          "stop-timeout: %ss".formatted(STOP_TIMEOUT_SECONDS));
    }
    return seconds;
  }

  private OptionalInt startTimeoutSeconds(Gate gate) {
    Optional<Integer> written = sidecar.value(SidecarKeys.START_TIMEOUT);
    if (gate == Gate.HEALTHY) {
      return OptionalInt.of(written.orElse(START_TIMEOUT_SECONDS));
    }
    if (written.isPresent()) {
      sidecar.refuse(
          ServiceProblems.TIMEOUT_BUDGET,
          SidecarKeys.START_TIMEOUT,
          "telemetry.sidecar.start-timeout must stand with wait-for: healthy, but wait-for"
              + " is \"start\"",
          "wait-for: healthy");
    }
    return OptionalInt.empty();
  }

  private Optional<ConfigDelivery> config(Optional<AwsAccount> account) {
    Optional<SectionReader> parameter = sidecar.detailed(SidecarKeys.CONFIG);
    if (parameter.isEmpty()) {
      return Optional.of(new InTaskDefinition());
    }
    Optional<Tier> tier = parameter.get().value(SidecarKeys.TIER);
    return parameter
        .get()
        .value(SidecarKeys.SSM_PARAMETER)
        .flatMap(name -> account.map(name))
        .map(arn -> new InSsmParameter(arn, tier));
  }
}
