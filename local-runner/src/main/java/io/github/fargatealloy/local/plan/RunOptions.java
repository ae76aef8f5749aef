package io.github.fargatealloy.local.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user wants from a local run.
 *
 * @param taskDefinition the generated file; {@code config.alloy} is looked for beside it
 * @param processes the command line that stands for a container, by the container's name
 * @param agent the local jar for the {@code -javaagent} of the task definition
 * @param alloy the Alloy binary; empty to look for {@code alloy} on PATH
 * @param withoutAlloy let the embedded sink stand in even where there is an Alloy
 * @param envFile a dotenv file with local values for variables and secrets
 * @param once stop as soon as every signal has arrived, and judge the outcome
 * @param requests what is requested of the application once it listens; empty for its root
 * @param timeout for the start of the application and again for the arrival of all signals
 */
public record RunOptions(
    Path taskDefinition,
    Map<String, String> processes,
    Optional<Path> agent,
    Optional<Path> alloy,
    boolean withoutAlloy,
    Optional<Path> envFile,
    boolean once,
    List<URI> requests,
    Duration timeout) {

  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

  public RunOptions {
    processes = Map.copyOf(processes);
    requests = List.copyOf(requests);
  }

  /** Runs until it is interrupted, with Alloy if there is one on PATH. */
  public static RunOptions of(Path taskDefinition, Map<String, String> processes) {
    return new RunOptions(
        taskDefinition,
        processes,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        List.of(),
        DEFAULT_TIMEOUT);
  }
}
