package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run in a JVM of its own, to be interrupted and killed. Arguments: definition, command. */
public final class RunMain {
  private RunMain() {}

  public static void main(String[] arguments) {
    RunOptions options =
        new RunOptions(
            Path.of(arguments[0]),
            Map.of("app", arguments[1]),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            false,
            List.of(),
            Duration.ofSeconds(1));
    Console console = new Console(System.out::println, false);
    LocalRun run = new LocalRun(options, System.getenv(), console, System.out::println);
    try (Interruption interruption = Interruption.ofThisThread()) {
      run.run(interruption);
      System.out.println("The end is told.");
    }
  }
}
