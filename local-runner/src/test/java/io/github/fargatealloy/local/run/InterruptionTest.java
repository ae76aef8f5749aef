package io.github.fargatealloy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.local.Await;
import io.github.fargatealloy.local.FreePort;
import io.github.fargatealloy.local.plan.Executables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class InterruptionTest {
  private static final String APP =
      "bash -c 'trap \"echo obeying; exit 0\" TERM; trap \"echo interrupted; exit 1\" INT;"
          + " echo pid $$; while :; do sleep 0.05; done'";

  @TempDir Path folder;
  private Path output;
  private Process run;

  /** A build in the background ignores SIGINT, and its children would inherit that. */
  private static final List<String> LIKE_A_TERMINAL =
      List.of("env", "--default-signal=INT", "setsid");

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        new Executables(System.getenv("PATH")).find("setsid").isPresent()
            && new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0,
        "no setsid, or an env that cannot reset signals: a terminal's Ctrl-C cannot be played");
    output = folder.resolve("output");
    Path definition =
        Files.writeString(
            folder.resolve("task-definition.json"),
            """
            {
              "family": "orders",
              "containerDefinitions": [
                {
                  "name": "app",
                  "image": "orders:1",
                  "environment": [
                    {"name": "OTEL_EXPORTER_OTLP_ENDPOINT", "value": "http://localhost:%d"}
                  ]
                }
              ]
            }
            """
                .formatted(FreePort.any()));
    List<String> words = new ArrayList<>(LIKE_A_TERMINAL);
    words.addAll(TestCommand.words(RunMain.class, definition.toString(), APP));
    // A killed run cannot empty its temporary folder; this one goes with the test.
    words.add(LIKE_A_TERMINAL.size() + 1, "-Djava.io.tmpdir=" + folder);
    run =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    Await.that(() -> said().contains("pid "));
  }

  @AfterEach
  void stop() {
    run.destroyForcibly();
  }

  @Test
  void ctrl_c_reaches_the_run_alone_which_stops_the_task_in_order_and_tells_the_end()
      throws Exception {
    Await.that(() -> said().contains("The task runs until Ctrl-C."));
    long app = app();

    new ProcessBuilder("/bin/sh", "-c", "kill -INT -" + run.pid()).start().waitFor();
    run.waitFor();

    assertThat(said())
        .containsSubsequence("Stopping app: SIGTERM", "obeying", "Logs: 0", "The end is told.")
        .doesNotContain("interrupted");
    assertThat(ProcessHandle.of(app)).isEmpty();
  }

  @Test
  void a_killed_run_leaves_no_container_behind() {
    long app = app();
    run.destroyForcibly();
    Await.that(() -> ProcessHandle.of(app).filter(ProcessHandle::isAlive).isEmpty());
  }

  private long app() {
    return Long.parseLong(said().replaceAll("(?s).*pid (\\d+).*", "$1"));
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
