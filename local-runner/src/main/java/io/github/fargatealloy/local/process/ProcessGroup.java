package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.plan.Executables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives each container a process group of its own. The Ctrl-C of a terminal goes to the whole
 * foreground group: without this it would reach application and Alloy at once and undo the order of
 * the stop. And like a container, a group can be ended with everything in it.
 */
final class ProcessGroup {
  private ProcessGroup() {}

  /**
   * The command line that runs this one as the leader of a new group, under the same process id.
   */
  static List<String> leading(List<String> commandLine, Executables programs) {
    List<String> words = new ArrayList<>();
    if (programs.find("setsid").isPresent()) {
      words.add("setsid");
    } else if (programs.find("perl").isPresent()) {
      // macOS has no setsid command.
      words.addAll(List.of("perl", "-e", "setpgrp(0, 0); exec { $ARGV[0] } @ARGV; die \"$!\\n\""));
    }
    words.addAll(commandLine);
    return words;
  }

  /** Ends whatever is left of the group; nothing happens when it is empty. */
  static void kill(long leaderPid) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL -" + leaderPid)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    kill.waitFor(5, TimeUnit.SECONDS);
  }
}
