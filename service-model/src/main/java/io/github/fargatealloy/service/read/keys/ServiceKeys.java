package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.read.keys.ReferenceFormats.Reference;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.List;

/** The keys at the top of a description; the catalogue of all keys starts here. */
public final class ServiceKeys {
  public static final Key<Value<String>> SERVICE =
      Key.required(
          "service",
          Formats.SERVICE_NAME,
          "Name of the service: the container's name, service.name and, unless deploy.name is another,"
              + " the ECS family.");
  public static final Key<Value<String>> NAMESPACE =
      Key.optional(
          "namespace",
          Formats.LABEL,
          "none",
          "The system that the service belongs to: service.namespace.");
  public static final Key<Value<String>> VERSION =
      Key.optional(
          "version",
          Formats.LABEL.withExample("1.2.3"),
          "the tag of the image",
          "Version: service.version.");
  public static final Key<Value<ImageReference>> IMAGE =
      Key.required(
          "image",
          ReferenceFormats.IMAGE_REFERENCE,
          "Image of the application, pinned by a tag other than latest or by a digest.");
  public static final Key<Value<String>> IMAGE_DIGEST_FILE =
      Key.optional(
          "image-digest-file",
          TelemetryFormats.RELATIVE_PATH.withExample("target/jib-image.digest"),
          "none: the tag counts",
          "File beside the description with the digest of the image that was pushed, as Jib writes"
              + " it. The task definition then names the image by digest instead of by tag, so that"
              + " each build that differs rolls out, and a rollback brings back what ran before.");
  public static final Key<Value<SecretsManager>> IMAGE_CREDENTIALS =
      Key.optional(
          "image-credentials",
          ReferenceFormats.REGISTRY_SECRET,
          "none: ECR and public registries need none",
          "Secret with the username and the password of the registry that has the image.");
  public static final Key<Value<String>> REGION =
      Key.optional(
          "region",
          Formats.REGION,
          "the region of an image in ECR, else of the destination's secret",
          "AWS region that the task runs in.");
  public static final Key<Value<String>> ACCOUNT =
      Key.optional(
          "account",
          Formats.ACCOUNT,
          "the account of an image in ECR, else of the destination's secret",
          "AWS account that the task runs in.");
  public static final Key<Section> TASK =
      Key.required("task", TaskKeys.SECTION, "What the task as a whole gets from Fargate.");
  public static final Key<Section> APP =
      Key.optional(
          "app", AppKeys.APP, "as each of its keys says", "How the application container runs.");
  public static final Key<Section> JAVA =
      Key.optional(
          "java",
          AppKeys.JAVA,
          "as each of its keys says",
          "What the task definition tells the JVM, through JAVA_TOOL_OPTIONS, which replaces the"
              + " image's own: an agent that is named there belongs under java.agent.");

  public static final Key<Value<Integer>> PORT =
      Key.required("port", Formats.PORT, "Port that the application listens on.");
  public static final Key<Value<String>> PORT_NAME =
      Key.optional(
          "name",
          Formats.PORT_NAME,
          "http for the first port, port-NUMBER for others",
          "Name of the port mapping, for Service Connect.");
  public static final Key<Value<String>> PORT_PROTOCOL =
      Key.optional(
          "protocol",
          Formats.APP_PROTOCOL,
          "bytes over TCP, whatever they mean",
          "What Service Connect understands of it: requests are then balanced, retried and counted"
              + " one by one.");
  public static final Key<Items<Either<Integer>>> PORTS =
      Key.optional(
          "ports",
          new Items<>(
              new Either<>(new Value<>(Formats.PORT), Section.of(PORT, PORT_NAME, PORT_PROTOCOL))),
          "none",
          "TCP ports that the application listens on.");

  public static final Key<Dictionary<Value<String>>> VARIABLES =
      Key.optional(
          "variables",
          new Dictionary<>(
              Formats.VARIABLE_NAME,
              new Value<>(Formats.TEXT),
              "SPRING_PROFILES_ACTIVE: production"),
          "none",
          "Plain environment variables of the application. Secrets do not belong here.");
  public static final Key<Dictionary<Value<Reference>>> SECRETS =
      Key.optional(
          "secrets",
          new Dictionary<>(
              Formats.VARIABLE_NAME.withExample("DB_PASSWORD"),
              new Value<>(ReferenceFormats.SECRET)),
          "none",
          "Environment variables whose values ECS reads when the task starts: ARN of a secret in"
              + " Secrets Manager, with :key:stage:id if wanted, or name or ARN of an SSM"
              + " parameter.");
  public static final Key<Items<Value<String>>> ENV_FILES =
      Key.optional(
          "env-files",
          new Items<>(new Value<>(ResourceFormats.ENV_FILE)),
          "none",
          "Files in S3 with a line NAME=value for each further variable of the application; at most"
              + " ten. Variables of the same name in the task definition win.");
  public static final Key<Items<Value<String>>> KMS_KEYS =
      Key.optional(
          "kms-keys",
          new Items<>(new Value<>(ResourceFormats.KMS_KEY)),
          "none: the keys that AWS manages need no permission",
          "Keys of your own that encrypt what ECS reads before the task runs: its secrets,"
              + " parameters and files in S3.");
  public static final Key<Dictionary<Section>> VOLUMES = VolumeKeys.VOLUMES;
  public static final Key<Items<Value<String>>> NOT_SECRET =
      Key.optional(
          "not-secret",
          new Items<>(new Value<>(Formats.VARIABLE_NAME.withExample("TOKEN_URL"))),
          "none",
          "Variables that hold no secret although their names suggest one.");
  public static final Key<Dictionary<Section>> CONTAINERS = ContainerKeys.CONTAINERS;
  public static final Key<Section> TELEMETRY =
      Key.required("telemetry", TelemetryKeys.SECTION, "What is observed and where it goes.");
  public static final Key<Section> DEPLOY =
      Key.optional(
          "deploy",
          DeployKeys.SECTION,
          "as each of its keys says",
          "The ECS service around the task definition: where and how it runs.");

  public static final Key<Value<String>> TASK_DEFINITION_PATCH =
      Key.optional(
          "task-definition-patch",
          TelemetryFormats.RELATIVE_PATH.withExample("task-definition.patch.json"),
          "none",
          "File beside the description with parts of a task definition in JSON, which are merged"
              + " into the generated one: objects by key, null removes; containers and their"
              + " variables by name; other lists are replaced. The result is checked.");

  private static final List<Key<?>> OVERRIDABLE =
      List.of(
          NAMESPACE,
          VERSION,
          IMAGE,
          IMAGE_DIGEST_FILE,
          IMAGE_CREDENTIALS,
          REGION,
          ACCOUNT,
          TASK,
          APP,
          JAVA,
          PORTS,
          VARIABLES,
          SECRETS,
          ENV_FILES,
          KMS_KEYS,
          NOT_SECRET,
          VOLUMES,
          CONTAINERS,
          TELEMETRY,
          DEPLOY,
          DeployKeys.TAGS,
          TASK_DEFINITION_PATCH);

  public static final Key<Dictionary<Section>> ENVIRONMENTS =
      Key.optional(
          "environments",
          new Dictionary<>(
              Formats.ENVIRONMENT_NAME.withExample("production"), new Section(OVERRIDABLE)),
          "none",
          "What differs between environments: any key of the description but service. Mappings"
              + " merge, lists and single values replace. The chosen name becomes"
              + " deployment.environment.name. Each is judged, whichever is chosen.");

  public static final Section ROOT = new Section(root());

  private ServiceKeys() {}

  private static List<Key<?>> root() {
    List<Key<?>> keys = new ArrayList<>();
    keys.add(SERVICE);
    keys.addAll(OVERRIDABLE);
    keys.add(ENVIRONMENTS);
    return keys;
  }
}
