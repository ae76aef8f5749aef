package io.github.fargatealloy.service;

import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Alloy container beside the application.
 *
 * @param memoryMiB its hard limit: without one, Alloy would take the host's memory for its own
 * @param cpuUnits its share when CPU is scarce
 * @param stopTimeoutSeconds from SIGTERM to SIGKILL: what it may take to drain its queue
 * @param gate what the application waits for before it starts
 * @param startTimeoutSeconds how long the application waits at a {@link Gate#HEALTHY} gate, else
 *     empty
 */
public record Sidecar(
    ContainerImage image,
    int memoryMiB,
    int cpuUnits,
    int stopTimeoutSeconds,
    Gate gate,
    OptionalInt startTimeoutSeconds,
    ConfigDelivery config) {

  /** What it has of a task's CPU, or of more CPU, where the description does not say it. */
  public static int usualCpuUnits(int taskCpuUnits) {
    return taskCpuUnits / 8;
  }

  /** What it has of a task's memory likewise, within limits. */
  public static int usualMemoryMiB(int taskMemoryMiB) {
    return taskMemoryMiB / 4;
  }

  /** The condition of the application's {@code dependsOn}. */
  public enum Gate {
    /** The application starts whatever becomes of the sidecar. */
    START,
    /** The application starts only when the sidecar's health check has passed. */
    HEALTHY
  }

  /** How the configuration reaches the container. */
  public sealed interface ConfigDelivery {

    /** The parameter to read it from, if it does not come with the task definition. */
    default Optional<SecretReference> parameter() {
      return Optional.empty();
    }

    /** As an environment variable: one artifact, rolled back with its revision. */
    record InTaskDefinition() implements ConfigDelivery {}

    /**
     * As a secret that ECS reads from a parameter.
     *
     * @param tier decides how long the configuration may be; empty for the least that takes it
     */
    record InSsmParameter(SecretReference.SsmParameter ssmParameter, Optional<Tier> tier)
        implements ConfigDelivery {

      /** The tier that this configuration is kept in, even if it is too long for that. */
      public Tier tierFor(String text) {
        boolean brief = text.length() <= Tier.STANDARD.maxCharacters();
        return tier.orElse(brief ? Tier.STANDARD : Tier.ADVANCED);
      }

      @Override
      public Optional<SecretReference> parameter() {
        return Optional.of(ssmParameter);
      }
    }

    /** The tiers of the parameter store and the longest value that each takes. */
    enum Tier {
      STANDARD(4_096),
      ADVANCED(8_192);

      private final int maxCharacters;

      Tier(int maxCharacters) {
        this.maxCharacters = maxCharacters;
      }

      public int maxCharacters() {
        return maxCharacters;
      }
    }
  }
}
