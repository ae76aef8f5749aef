package io.github.fargatealloy.local.plan;

import java.util.List;

/** What stands for a container on this machine. */
public sealed interface Launch {

  /** A command that the user named for the container. */
  record Command(List<String> words) implements Launch {
    public Command {
      words = List.copyOf(words);
    }
  }

  /** The container's own entry point and command, with a real Alloy in place of its binary. */
  record Alloy(String binary) implements Launch {}

  /** The sink of this process, listening where the container would. */
  record EmbeddedSink(int port, String reason) implements Launch {}

  /** Nothing. */
  record Skipped(String reason) implements Launch {}
}
