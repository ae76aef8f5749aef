package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.OneOrMore;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;

/** The keys of {@code app} and {@code java}. */
public final class AppKeys {
  /** Where the images of the OpenTelemetry operator have it. */
  public static final String AGENT_IN_ITS_IMAGE = "/javaagent.jar";

  public static final Key<Items<Value<String>>> COMMAND =
      Key.optional(
          "command",
          new Items<>(new Value<>(Formats.TEXT), "java, -jar, /app/app.jar"),
          "the command of the image",
          "Replaces the command of the image.");
  public static final Key<Value<Integer>> STOP_TIMEOUT =
      Key.optional(
          "stop-timeout",
          Formats.TIMEOUT,
          "60s",
          "Time from SIGTERM to SIGKILL. It must cover the graceful phase of the application (30 s"
              + " in Spring Boot) and the last flush of the agent (10 s). The"
              + " sidecar stops after it; on Fargate Spot, both must end within two minutes.");
  public static final Key<Value<Boolean>> READ_ONLY_ROOT =
      Key.optional(
          "read-only-root",
          Formats.BOOLEAN,
          "true",
          "Whether only /tmp is writable in the container.");
  public static final Key<Value<Integer>> TMP =
      Key.optional(
          "tmp",
          Formats.MEMORY.withExample("64 MB"),
          "64 MB",
          "Size of /tmp, which takes the container's memory.");

  public static final Key<Value<Boolean>> INIT_PROCESS =
      Key.optional(
          "init-process",
          Formats.BOOLEAN,
          "false",
          "Whether an init process runs first, which reaps the processes that the application"
              + " starts and leaves. With deploy.exec there always is one.");

  public static final Key<Value<Integer>> SOFT =
      Key.required("soft", Formats.OPEN_FILES, "The limit that holds at first.");
  public static final Key<Value<Integer>> HARD =
      Key.required("hard", Formats.OPEN_FILES, "What the process may raise it to.");
  public static final Key<Either<Integer>> NOFILE =
      Key.required(
          "nofile",
          new Either<>(new Value<>(Formats.OPEN_FILES), Section.of(SOFT, HARD)),
          "Files and sockets that are open at a time; one number is both limits.");
  public static final Key<Section> ULIMITS =
      Key.optional(
          "ulimits",
          Section.of(NOFILE),
          "those of Fargate, 65535 open files among them",
          "Limits of its processes. Fargate lets a task set nofile and no other.");

  public static final Key<OneOrMore<String>> CHECK_COMMAND =
      Key.required(
          "command",
          new OneOrMore<>(
              new Value<>(
                  Formats.TEXT.withExample(
                      "wget -qO- http://127.0.0.1:8080/actuator/health || exit 1"))),
          "Ends with 0 when the application works. A text is for the shell of the image, a list is"
              + " a program and its arguments; either must be in the image, which often has no"
              + " curl.");
  public static final Key<Value<Integer>> INTERVAL =
      Key.optional("interval", Formats.CHECK_INTERVAL, "30s", "Time between two checks.");
  public static final Key<Value<Integer>> TIMEOUT =
      Key.optional("timeout", Formats.CHECK_TIMEOUT, "5s", "After it, a check has failed.");
  public static final Key<Value<Integer>> RETRIES =
      Key.optional("retries", Formats.CHECK_RETRIES, "3", "Failures in a row that count.");
  public static final Key<Value<Integer>> START_PERIOD =
      Key.optional(
          "start-period",
          Formats.CHECK_START,
          "60s",
          "Time after the start in which failures do not count.");
  public static final Key<Section> HEALTH_CHECK =
      Key.optional(
          "health-check",
          Section.of(CHECK_COMMAND, INTERVAL, TIMEOUT, RETRIES, START_PERIOD),
          "none: a load balancer, if any, finds out",
          "How ECS finds out that the application works. It replaces a task whose application does"
              + " not.");

  public static final Key<Dictionary<Value<StartCondition>>> DEPENDS_ON =
      Key.optional(
          "depends-on",
          new Dictionary<>(
              TelemetryFormats.CONTAINER_NAME.withExample("cache"), new Value<>(Formats.CONDITION)),
          "none",
          "Containers that must have started, be healthy, have ended (complete) or have ended with 0"
              + " (success) before the application starts.");

  public static final Key<Value<ImageReference>> AGENT_IMAGE =
      Key.required(
          "image",
          ReferenceFormats.IMAGE_REFERENCE.withExample(
              "111122223333.dkr.ecr.eu-west-1.amazonaws.com/javaagent:1.2.3"),
          "Image that has the agent and cp, pinned by a tag other than latest or by a digest. Before"
              + " the application starts, a container of it copies the agent to a volume that the"
              + " application mounts.");
  public static final Key<Value<SecretsManager>> AGENT_IMAGE_CREDENTIALS =
      Key.optional(
          "image-credentials",
          ReferenceFormats.REGISTRY_SECRET,
          "none",
          "Secret with the username and the password of its registry.");
  public static final Key<Value<String>> AGENT_PATH =
      Key.optional(
          "path",
          Formats.PATH.withExample(AGENT_IN_ITS_IMAGE),
          AGENT_IN_ITS_IMAGE,
          "Path of the agent in that image.");
  public static final Key<Either<String>> AGENT =
      Key.optional(
          "agent",
          new Either<>(
              new Value<>(Formats.PATH),
              Section.of(AGENT_IMAGE, AGENT_IMAGE_CREDENTIALS, AGENT_PATH)),
          "none: the image names its agent itself",
          "The agent, when the task definition is to add -javaagent: its path in the application's"
              + " image, or an image of its own.");
  public static final Key<Value<StartUp>> START_UP =
      Key.optional(
          "start-up",
          Formats.START_UP,
          "balanced",
          "Options of the JVM that fit the task: its heap in any case, the number of processors on"
              + " instances, and with up to 1 vCPU the serial collector. fast also compiles with C1 alone, on any size: the shortest"
              + " start, for less throughput. off adds none. An option of yours with the same"
              + " meaning replaces ours; DEPLOY.md lists them.");
  public static final Key<Items<Value<String>>> OPTIONS =
      Key.optional(
          "options",
          new Items<>(new Value<>(Formats.JAVA_OPTION)),
          "none",
          "Your options of the JVM, in order.");

  static final Section APP =
      Section.of(
          COMMAND,
          DEPENDS_ON,
          STOP_TIMEOUT,
          READ_ONLY_ROOT,
          TMP,
          INIT_PROCESS,
          ULIMITS,
          HEALTH_CHECK);
  static final Section JAVA = Section.of(AGENT, START_UP, OPTIONS);

  private AppKeys() {}
}
