package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.plan.Executables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the containers when this process dies without the chance to do so itself, by SIGKILL or a
 * crash: a shell that reads their process ids from a pipe and acts when the pipe breaks.
 */
final class Watchdog implements AutoCloseable {
  private static final String SCRIPT =
      """
      alive=''
      while read -r change pid; do
        case $change in
          started) alive="$alive $pid" ;;
          ended) left=''; for each in $alive; do [ "$each" = "$pid" ] || left="$left $each"; done; alive=$left ;;
        esac
      done
      for each in $alive; do kill -KILL "-$each" || kill -KILL "$each"; done
      """;

  private final Process shell;
  private final OutputStream pipe;

  private Watchdog(Process shell) {
    this.shell = shell;
    this.pipe = shell.getOutputStream();
  }

  static Watchdog start(Executables programs) throws IOException {
    return new Watchdog(
        new ProcessBuilder(ProcessGroup.leading(List.of("/bin/sh", "-c", SCRIPT), programs))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  void started(long pid) {
    tell("started " + pid);
  }

  void ended(long pid) {
    tell("ended " + pid);
  }

  private synchronized void tell(String change) {
    try {
      pipe.write((change + "\n").getBytes(StandardCharsets.UTF_8));
      pipe.flush();
    } catch (IOException gone) {
      // Someone killed the watchdog: the ordinary ways to stop the containers remain.
    }
  }

  /** Closing the pipe ends the shell, and with it any container that has not ended yet. */
  @Override
  public void close() {
    try {
      pipe.close();
      shell.waitFor();
    } catch (IOException gone) {
      shell.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
