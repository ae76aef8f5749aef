package io.github.fargatealloy.service.read.keys;

import static io.github.fargatealloy.service.CollectedBy.ADOT;
import static io.github.fargatealloy.service.CollectedBy.DAEMON;
import static io.github.fargatealloy.service.CollectedBy.SIDECAR;

import io.github.fargatealloy.service.Sidecar.ConfigDelivery.Tier;
import io.github.fargatealloy.service.Sidecar.Gate;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import io.github.fargatealloy.service.value.SecretReference.SsmParameter;
import java.util.function.Function;

/** The keys of {@code telemetry.sidecar}. */
public final class SidecarKeys {
  /** What runs as the sidecar unless the description names another image. */
  public static final String DEFAULT_IMAGE = "grafana/alloy:v1.18.1";

  /** Likewise for AWS Distro for OpenTelemetry. */
  public static final String ADOT_IMAGE =
      "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0";

  public static final Key<Value<ImageReference>> IMAGE =
      Key.optional(
              "image",
              ReferenceFormats.IMAGE_REFERENCE.withExample(DEFAULT_IMAGE),
              DEFAULT_IMAGE,
              "Image of Grafana Alloy, pinned by a tag or a digest. Name a copy in your own registry"
                  + " when Docker Hub's limits for anonymous pulls matter.")
          .honouredBy(SIDECAR, DAEMON, ADOT);
  public static final Key<Value<SecretsManager>> IMAGE_CREDENTIALS =
      Key.optional(
              "image-credentials",
              ReferenceFormats.REGISTRY_SECRET,
              "none",
              "Secret with the username and the password of its registry, such as Docker Hub.")
          .honouredBy(SIDECAR, DAEMON, ADOT);
  public static final Key<Value<Integer>> MEMORY =
      Key.optional(
              "memory",
              Formats.MEMORY.withExample("256 MB"),
              "a quarter of the task's memory, but 192 MB to 512 MB; as a daemon 512 MB",
              "Hard limit of the sidecar's memory; the application gets the rest of the task.")
          .honouredBy(SIDECAR, DAEMON, ADOT);
  public static final Key<Value<Integer>> CPU =
      Key.optional(
              "cpu",
              Formats.CPU.withExample("0.125 vCPU"),
              "an eighth of the task's CPU; as a daemon 0.25 vCPU",
              "Its share when CPU is scarce.")
          .honouredBy(SIDECAR, DAEMON, ADOT);
  public static final Key<Value<Integer>> STOP_TIMEOUT =
      Key.optional(
              "stop-timeout",
              Formats.TIMEOUT.withExample("55s"),
              "55s",
              "Time that the sidecar may take to send what it still holds when the task stops. Alloy keeps"
                  + " the last 5 s for itself.")
          .honouredBy(SIDECAR, DAEMON, ADOT);
  public static final Key<Value<Gate>> WAIT_FOR =
      Key.optional(
              "wait-for",
              Formats.GATE,
              "start",
              "What the application waits for before it starts: that the sidecar runs, or that its"
                  + " health check passes. With healthy, a sidecar that fails keeps the application"
                  + " from starting.")
          .honouredBy(SIDECAR, ADOT);
  public static final Key<Value<Integer>> START_TIMEOUT =
      Key.optional(
              "start-timeout",
              Formats.TIMEOUT,
              "60s with wait-for: healthy",
              "How long the application waits for the health check; only with wait-for: healthy.")
          .honouredBy(SIDECAR, ADOT);

  public static final Key<Value<Function<AwsAccount, SsmParameter>>> SSM_PARAMETER =
      Key.required(
          "ssm-parameter",
          ReferenceFormats.PARAMETER,
          "Name or ARN of the parameter that holds the configuration.");
  public static final Key<Value<Tier>> TIER =
      Key.optional(
          "tier",
          Formats.TIER,
          "the least that takes the configuration",
          "Tier of the parameter: standard takes 4,096 characters, advanced 8,192.");
  public static final Key<Either<String>> CONFIG =
      Key.optional(
              "config",
              new Either<>(
                  new Value<>(Formats.IN_TASK_DEFINITION), Section.of(SSM_PARAMETER, TIER)),
              "task-definition",
              "Where the configuration is kept: in the task definition, rolled back with it, or in an"
                  + " SSM parameter.")
          .honouredBy(SIDECAR, ADOT);

  static final Section SECTION =
      Section.of(
          IMAGE, IMAGE_CREDENTIALS, MEMORY, CPU, STOP_TIMEOUT, WAIT_FOR, START_TIMEOUT, CONFIG);

  private SidecarKeys() {}
}
