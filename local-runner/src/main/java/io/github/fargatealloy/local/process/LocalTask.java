package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.metadata.ContainerState;
import io.github.fargatealloy.local.metadata.ResourceUsage;
import io.github.fargatealloy.local.metadata.TaskState;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.LocalContainer;
import io.github.fargatealloy.local.plan.StartOrder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/**
 * The containers of a task, run as processes: started when what they depend on is fulfilled,
 * stopped when nothing that depends on them runs any more. It is also what the metadata endpoint
 * tells about.
 */
public final class LocalTask implements TaskState, AutoCloseable {
  private final StartOrder order;
  private final Executables programs;
  private final Console console;
  private final Watchdog watchdog;
  private final int nameWidth;
  private final Instant createdAt = Instant.now();
  private final Map<String, ContainerProcess> processes = new ConcurrentHashMap<>();
  private final Map<String, ContainerState> states = new ConcurrentHashMap<>();
  private final CompletableFuture<Ended> essentialEnd = new CompletableFuture<>();
  private volatile boolean stopping;

  /** A container that ended. */
  public record Ended(String container, int exitCode) {}

  /**
   * How a container was stopped.
   *
   * @param killed whether SIGTERM was not enough
   */
  public record Stopped(String container, Duration took, boolean killed) {}

  private LocalTask(StartOrder order, Executables programs, Console console, Watchdog watchdog) {
    this.order = order;
    this.programs = programs;
    this.console = console;
    this.watchdog = watchdog;
    this.nameWidth =
        order.containers().stream().mapToInt(each -> each.name().length()).max().orElse(0);
  }

  /** A task of which nothing runs yet. */
  public static LocalTask create(StartOrder order, Executables programs, Console console)
      throws IOException {
    return new LocalTask(order, programs, console, Watchdog.start(programs));
  }

  /**
   * Starts every container that has a process; one without counts as fulfilled for those that
   * depend on it.
   *
   * @param containers by name
   * @throws StartFailure when a dependency is not fulfilled in time
   */
  public void start(Map<String, LocalContainer> containers)
      throws IOException, InterruptedException, StartFailure {
    for (ContainerDefinition definition : order.containers()) {
      for (ContainerDefinition.Dependency dependency : definition.dependsOn()) {
        LocalContainer target = containers.get(dependency.containerName());
        if (target != null) {
          ContainerProcess process = processes.get(dependency.containerName());
          new Fulfilment(definition.name(), target, process).await(dependency.condition());
        }
      }
      LocalContainer container = containers.get(definition.name());
      if (container != null) {
        start(container);
      }
    }
  }

  /** The first essential container that ended by itself: ECS stops the task then. */
  public Optional<Ended> essentialEnd() {
    return Optional.ofNullable(essentialEnd.getNow(null));
  }

  /** Waits for an essential container to end. */
  public Ended awaitEssentialEnd() throws InterruptedException {
    try {
      return essentialEnd.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Stops what still runs, each container after those that depend on it; independent ones at the
   * same time.
   *
   * @return in the order in which they were gone
   */
  public List<Stopped> stop() {
    stopping = true;
    List<Stopped> stopped = new CopyOnWriteArrayList<>();
    Map<String, CompletableFuture<Void>> gone = new ConcurrentHashMap<>();
    List<ContainerDefinition> containers = order.containers();
    // Dependants come later in the order of the start, so from the end each finds its own.
    for (int index = containers.size() - 1; index >= 0; index--) {
      ContainerDefinition container = containers.get(index);
      CompletableFuture<?>[] dependants =
          order.dependantsOf(container.name()).stream()
              .map(dependant -> gone.get(dependant.name()))
              .toArray(CompletableFuture<?>[]::new);
      gone.put(
          container.name(),
          CompletableFuture.allOf(dependants)
              .thenRunAsync(
                  () -> stop(container).ifPresent(stopped::add),
                  task -> new Thread(task, "stop of " + container.name()).start()));
    }
    CompletableFuture.allOf(gone.values().toArray(CompletableFuture<?>[]::new)).join();
    return List.copyOf(stopped);
  }

  /** Ends at once what still runs. */
  @Override
  public void close() {
    watchdog.close();
  }

  @Override
  public ContainerState container(String name) {
    return states.getOrDefault(name, ContainerState.pending(createdAt));
  }

  @Override
  public ResourceUsage usage(String name) {
    ContainerProcess process = processes.get(name);
    return process == null
        ? ResourceUsage.none(Instant.now())
        : ProcessUsage.of(process.handle(), Instant.now());
  }

  private void start(LocalContainer container) throws IOException {
    String name = container.name();
    int index = order.containers().indexOf(container.definition());
    console.hide(container.environment().secretValues());
    // Before the process: it may ask the metadata endpoint at once.
    states.put(name, ContainerState.running(Instant.now()));
    ContainerProcess process =
        ContainerProcess.start(
            container, programs, watchdog, line -> console.container(name, index, nameWidth, line));
    processes.put(name, process);
    process.exit().thenAccept(code -> ended(container.definition(), code));
  }

  private void ended(ContainerDefinition container, int code) {
    String name = container.name();
    states.computeIfPresent(name, (key, state) -> state.stopped(Instant.now(), code));
    if (!stopping) {
      console.say(
          "%s ended with exit code %s (%s)"
              .formatted(
                  name,
                  code,
                  container.isEssential() ? "essential: the task ends" : "the task goes on"));
    }
    if (container.isEssential()) {
      essentialEnd.complete(new Ended(name, code));
    }
  }

  private Optional<Stopped> stop(ContainerDefinition container) {
    ContainerProcess process = processes.get(container.name());
    if (process == null || !process.isRunning()) {
      return Optional.empty();
    }
    Duration atMost = Duration.ofSeconds(container.stopTimeoutSeconds());
    console.say(
        "Stopping %s: SIGTERM, SIGKILL after %s s".formatted(container.name(), atMost.toSeconds()));
    long start = System.nanoTime();
    boolean killed = process.stop(atMost);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    console.say(
        String.format(
            Locale.ROOT,
            "%s %s after %.1f s",
            container.name(),
            killed ? "was killed" : "stopped",
            took.toMillis() / 1000.0));
    return Optional.of(new Stopped(container.name(), took, killed));
  }
}
