import io.github.fargatealloy.collector.AlloySidecar;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sidecar's container as a process under its memory limit, watched until it is closed. */
final class Sidecar implements AutoCloseable {
  private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1[:/])(\\d+)");
  private static final int WATCH_MILLIS = 50;
  private static final int RESTART_MILLIS = 1_000;

  private final Variant variant;
  private final Path directory;
  private final MemoryLimit limit;
  private final Map<String, String> environment;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Thread watch = new Thread(this::watch, "memory of the sidecar");
  private volatile Process process;
  private volatile boolean restart;
  private volatile boolean ended;
  private volatile long peakBytes;

  private Sidecar(
      Variant variant, Path directory, MemoryLimit limit, Map<String, String> environment) {
    this.variant = variant;
    this.directory = directory;
    this.limit = limit;
    this.restart = variant.restarts();
    this.environment = new HashMap<>(environment);
  }

  /** Empty directories stand for the container's volume. */
  static Sidecar start(
      Variant variant, Path directory, MemoryLimit limit, Map<String, String> environment)
      throws IOException, InterruptedException {
    Sidecar sidecar = new Sidecar(variant, directory, limit, environment);
    Files.createDirectories(directory.resolve("queue"));
    sidecar.environment.put(AlloySidecar.CONFIG_VARIABLE, sidecar.local(variant.config()));
    sidecar.launch();
    sidecar.watch.start();
    while (!sidecar.answers()) {
      TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
    }
    return sidecar;
  }

  static boolean isInstalled() {
    return alloy().findAny().isPresent();
  }

  int port() {
    return ports.get("4318");
  }

  /** As much of its memory as the system cannot take back, at most. */
  long peakBytes() {
    return peakBytes;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Everything in the container at once, as the system does it; then it is started again. */
  void killAndRestart() throws IOException {
    restart = true;
    limit.kill();
  }

  /** SIGTERM, and SIGKILL when the container's stop timeout is over. */
  double stop() throws IOException, InterruptedException {
    ended = true;
    long startNanos = System.nanoTime();
    process.toHandle().destroy();
    if (!process.waitFor(variant.stopSeconds(), TimeUnit.SECONDS)) {
      limit.kill();
      process.waitFor();
    }
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private void launch() throws IOException {
    List<String> command = new ArrayList<>(limit.prefix());
    variant.command().forEach(word -> command.add(local(word)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    process = builder.start();
  }

  private String local(String text) {
    return LOOPBACK
        .matcher(text)
        .replaceAll(m -> m.group(1) + ports.computeIfAbsent(m.group(2), port -> freePort()))
        .replace(AlloySidecar.STORAGE_PATH, directory.toString())
        .replace("/bin/alloy", alloy().findFirst().orElseThrow().toString());
  }

  private void watch() {
    try {
      while (!ended) {
        peakBytes = Math.max(peakBytes, limit.anonymousBytes());
        if (!process.isAlive() && restart && !ended) {
          TimeUnit.MILLISECONDS.sleep(RESTART_MILLIS);
          launch();
          restart = variant.restarts();
        }
        TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the sidecar has ended: " + log());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Stream<Path> alloy() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "alloy"))
        .filter(Files::isExecutable);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    limit.kill();
    process.onExit().join();
    for (Path file : contents()) {
      if (!file.equals(directory) && !file.equals(log())) {
        Files.delete(file);
      }
    }
  }

  private Path log() {
    return directory.resolve("alloy.log");
  }

  /** What is in a directory before the directory itself. */
  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
