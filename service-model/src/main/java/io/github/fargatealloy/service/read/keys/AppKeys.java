package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;

/** The keys of {@code app} and {@code java}. */
public final class AppKeys {
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

  public static final Key<Value<String>> AGENT =
      Key.optional(
          "agent",
          Formats.PATH,
          "none: the image names its agent itself",
          "Path of the agent in the image, when the task definition is to add -javaagent.");
  public static final Key<Value<StartUp>> START_UP =
      Key.optional(
          "start-up",
          Formats.START_UP,
          "balanced",
          "Options of the JVM that fit the task: its heap in any case, and with up to 1 vCPU the"
              + " serial collector. fast also compiles with C1 alone, on any size: the shortest"
              + " start, for less throughput. off adds none. An option of yours with the same"
              + " meaning replaces ours; DEPLOY.md lists them.");
  public static final Key<Items<Value<String>>> OPTIONS =
      Key.optional(
          "options",
          new Items<>(new Value<>(Formats.JAVA_OPTION)),
          "none",
          "Your options of the JVM, in order.");

  static final Section APP = Section.of(COMMAND, STOP_TIMEOUT, READ_ONLY_ROOT, TMP);
  static final Section JAVA = Section.of(AGENT, START_UP, OPTIONS);

  private AppKeys() {}
}
