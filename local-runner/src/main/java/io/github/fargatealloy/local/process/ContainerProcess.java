package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.LocalContainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One started container. Its first process is what signals go to; with that, the rest ends too. */
final class ContainerProcess {
  private final Process process;
  private final CompletableFuture<Integer> exit;

  private ContainerProcess(Process process, CompletableFuture<Integer> exit) {
    this.process = process;
    this.exit = exit;
  }

  static ContainerProcess start(
      LocalContainer container, Executables programs, Watchdog watchdog, Consumer<String> output)
      throws IOException {
    for (Path folder : container.folders()) {
      Files.createDirectories(folder);
    }
    ProcessBuilder builder =
        new ProcessBuilder(ProcessGroup.leading(container.commandLine(), programs))
            .directory(container.workingDirectory().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(container.environment().variables());
    Process process = builder.start();
    watchdog.started(process.pid());
    CompletableFuture<Void> printed = print(container.name(), process, output);
    CompletableFuture<Integer> exit =
        process
            .onExit()
            .thenApplyAsync(
                ended -> {
                  endGroup(ended);
                  watchdog.ended(ended.pid());
                  return ended.exitValue();
                },
                // The threads that wait for processes have too small a stack to start another.
                task -> new Thread(task, "end of " + container.name()).start())
            .thenCombine(printed, (code, nothing) -> code);
    return new ContainerProcess(process, exit);
  }

  /** Completes with the exit code, after all output has been passed on. */
  CompletableFuture<Integer> exit() {
    return exit;
  }

  boolean isRunning() {
    return !exit.isDone();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * SIGTERM, and SIGKILL when the time is over.
   *
   * @return whether it had to be killed
   */
  boolean stop(Duration atMost) {
    // Process.destroy would close the pipe as well, and with it the container's last words.
    process.toHandle().destroy();
    try {
      exit.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException late) {
      process.toHandle().destroyForcibly();
      exit.join();
      return true;
    } catch (InterruptedException interrupted) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void endGroup(Process leader) {
    try {
      ProcessGroup.kill(leader.pid());
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static CompletableFuture<Void> print(
      String name, Process process, Consumer<String> output) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(output);
              } catch (IOException | UncheckedIOException closed) {
                // The process is gone and its pipe with it.
              } finally {
                done.complete(null);
              }
            },
            "output of " + name);
    thread.setDaemon(true);
    thread.start();
    return done;
  }
}
