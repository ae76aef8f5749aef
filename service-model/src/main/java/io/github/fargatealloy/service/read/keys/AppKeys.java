package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.ImageReference;

/** The keys of {@code app} and {@code java}. */
public final class AppKeys {
  /** Where the images of the OpenTelemetry operator have it. */
  public static final String AGENT_IN_ITS_IMAGE = "/javaagent.jar";

  public static final Key<Items<Value<String>>> COMMAND =
      Key.optional(
          "command",
          new Items<>(new Value<>(Formats.TEXT.withExample("java"))),
          "the command of the image",
          "Replaces the command of the image.");
  public static final Key<Value<Integer>> STOP_TIMEOUT =
      Key.optional(
          "stop-timeout",
          Formats.TIMEOUT,
          "60s",
          "Time from SIGTERM to SIGKILL. It must cover the graceful phase of the application (30 s"
              + " in Spring Boot) and the last flush of the agent (10 s); with the sidecar's it"
              + " must not exceed the 120 s that Fargate gives a task.");
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
  public static final Key<Value<String>> AGENT_PATH =
      Key.optional(
          "path",
          Formats.PATH.withExample(AGENT_IN_ITS_IMAGE),
          AGENT_IN_ITS_IMAGE,
          "Path of the agent in that image.");
  public static final Key<Either<String>> AGENT =
      Key.optional(
          "agent",
          new Either<>(new Value<>(Formats.PATH), Section.of(AGENT_IMAGE, AGENT_PATH)),
          "none: the image names its agent itself",
          "The agent, when the task definition is to add -javaagent: its path in the application's"
              + " image, or an image of its own.");
  public static final Key<Items<Value<String>>> OPTIONS =
      Key.optional(
          "options",
          new Items<>(new Value<>(Formats.JAVA_OPTION)),
          "none",
          "Further options of the JVM, in order.");

  static final Section APP = Section.of(COMMAND, DEPENDS_ON, STOP_TIMEOUT, READ_ONLY_ROOT, TMP);
  static final Section JAVA = Section.of(AGENT, OPTIONS);

  private AppKeys() {}
}
