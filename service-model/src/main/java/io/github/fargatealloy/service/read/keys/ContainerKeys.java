package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.read.keys.ReferenceFormats.Reference;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;

/** The keys of {@code containers}: what runs beside the application besides the sidecar. */
public final class ContainerKeys {
  public static final Key<Value<ImageReference>> IMAGE =
      Key.required(
          "image",
          ReferenceFormats.IMAGE_REFERENCE.withExample("nginx:1.29.2"),
          "Its image, pinned by a tag other than latest or by a digest.");
  public static final Key<Value<SecretsManager>> IMAGE_CREDENTIALS =
      Key.optional(
          "image-credentials",
          ReferenceFormats.REGISTRY_SECRET,
          "none",
          "Secret with the username and the password of its registry.");
  public static final Key<Value<Integer>> MEMORY =
      Key.optional(
          "memory",
          Formats.MEMORY.withExample("64 MB"),
          "128 MB, with run-first none but the task's",
          "Hard limit of its memory, taken from the task's.");
  public static final Key<Value<Integer>> CPU =
      Key.optional(
          "cpu",
          Formats.CPU.withExample("64"),
          "a sixteenth of the task's CPU, with run-first none",
          "Its share when CPU is scarce.");
  public static final Key<Value<Boolean>> ESSENTIAL =
      Key.optional(
          "essential",
          Formats.BOOLEAN,
          "true, with run-first false",
          "Whether the task ends with it.");
  public static final Key<Value<Boolean>> RUN_FIRST =
      Key.optional(
          "run-first",
          Formats.BOOLEAN,
          "false",
          "Whether it runs to its end before the application starts, such as a migration; unless it"
              + " ends with 0, the application does not start.");
  public static final Key<Dictionary<Value<StartCondition>>> DEPENDS_ON =
      Key.optional(
          "depends-on",
          new Dictionary<>(
              TelemetryFormats.CONTAINER_NAME.withExample("orders"),
              new Value<>(Formats.CONDITION)),
          "none",
          "Containers that must have started, be healthy, have ended (complete) or have ended with 0"
              + " (success) before it starts; the application is named like the service. It stops"
              + " before them.");
  static final Key<Section> HEALTH_CHECK =
      Key.optional(
          "health-check",
          AppKeys.HEALTH_CHECK.shape(),
          "none",
          "How ECS finds out that it works, which depends-on can wait for. ECS replaces a task whose"
              + " essential container does not.");
  public static final Key<Value<Integer>> STOP_TIMEOUT =
      Key.optional(
          "stop-timeout",
          Formats.TIMEOUT.withExample("5s"),
          "that of the application, or 2s where one depends on the other",
          "Time from SIGTERM to SIGKILL. Containers that depend on each other stop one after another,"
              + " and on Fargate Spot within two minutes.");
  public static final Key<Items<Value<String>>> COMMAND =
      Key.optional(
          "command",
          new Items<>(new Value<>(Formats.TEXT.withExample("nginx"))),
          "that of the image",
          "Replaces the image's own command.");
  public static final Key<Items<Value<Integer>>> PORTS =
      Key.optional(
          "ports",
          new Items<>(new Value<>(Formats.PORT)),
          "none",
          "TCP ports that it listens on for others.");
  public static final Key<Dictionary<Value<String>>> VARIABLES =
      Key.optional(
          "variables",
          new Dictionary<>(
              Formats.VARIABLE_NAME,
              new Value<>(Formats.TEXT),
              "NGINX_ENTRYPOINT_QUIET_LOGS: \"1\""),
          "none",
          "Its plain environment variables.");
  public static final Key<Dictionary<Value<Reference>>> SECRETS =
      Key.optional(
          "secrets",
          new Dictionary<>(
              Formats.VARIABLE_NAME.withExample("API_KEY"),
              new Value<>(ReferenceFormats.SECRET.withExample("/orders/api-key"))),
          "none",
          "Its environment variables whose values ECS reads when the task starts.");
  public static final Key<Items<Value<String>>> WRITABLE =
      Key.optional(
          "writable",
          new Items<>(new Value<>(Formats.PATH.withExample("/var/cache/nginx"))),
          "none",
          "Folders that it writes to, in memory; all else is read-only.");

  public static final Key<Items<Value<String>>> VOLUMES =
      Key.optional(
          "volumes",
          new Items<>(new Value<>(ResourceFormats.VOLUME_NAME)),
          "none",
          "Names of volumes that it has too, at the same path as the application.");

  static final Key<Dictionary<Section>> CONTAINERS =
      Key.optional(
          "containers",
          new Dictionary<>(
              TelemetryFormats.CONTAINER_NAME,
              Section.of(
                  IMAGE,
                  IMAGE_CREDENTIALS,
                  RUN_FIRST,
                  DEPENDS_ON,
                  HEALTH_CHECK,
                  MEMORY,
                  CPU,
                  ESSENTIAL,
                  COMMAND,
                  PORTS,
                  VARIABLES,
                  SECRETS,
                  WRITABLE,
                  VOLUMES,
                  STOP_TIMEOUT)),
          "none",
          "Further containers of the task, such as nginx, by name.");

  private ContainerKeys() {}
}
