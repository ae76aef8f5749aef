package io.github.fargatealloy.pipeline.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.AlloySidecar;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A sidecar's configuration in the real Alloy on this machine: with a directory of its own, ports
 * that are free, and values for the secrets.
 */
public final class RealAlloy implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BUSY = "address already in use";

  /** Where senders begin; Alloy says that it is ready a little before it listens there. */
  private static final int OTLP = 4318;

  private final AlloyConfig config;
  private final Path directory;
  private final Map<String, String> environment;
  private final Map<Integer, Integer> fixedPorts;
  private LocalPorts ports;
  private Process process;

  private RealAlloy(
      AlloyConfig config,
      Path directory,
      Map<String, String> environment,
      Map<Integer, Integer> fixedPorts) {
    this.config = config;
    this.directory = directory;
    this.environment = environment;
    this.fixedPorts = fixedPorts;
  }

  /** Reports the calling test as skipped when there is no Alloy. */
  public static void assumeInstalled() {
    assumeTrue(Programs.isInstalled("alloy"), "alloy is not on PATH");
  }

  /**
   * Prepares a configuration; nothing runs yet.
   *
   * @param values of the environment variables that the test cares for
   */
  public static RealAlloy of(AlloyConfig config, Path directory, Map<String, String> values)
      throws Exception {
    return of(config, directory, values, Map.of());
  }

  /**
   * @param fixedPorts of the configuration, by the port that stands there
   */
  public static RealAlloy of(
      AlloyConfig config,
      Path directory,
      Map<String, String> values,
      Map<Integer, Integer> fixedPorts)
      throws Exception {
    Files.createDirectories(directory.resolve("queue"));
    Map<String, String> environment = new HashMap<>();
    for (String name : config.contribution().secrets().keySet()) {
      boolean url = name.endsWith("ENDPOINT");
      environment.put(name, url ? "http://127.0.0.1:9" : "secret");
    }
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.putAll(values);
    RealAlloy alloy = new RealAlloy(config, directory, environment, fixedPorts);
    alloy.prepare();
    return alloy;
  }

  private void prepare() throws IOException {
    ports = LocalPorts.find(config.text(), fixedPorts);
    Files.writeString(
        configFile(),
        ports
            .rewrite(config.text())
            .replace(AlloySidecar.STORAGE_PATH, directory.toString())
            .replace("/var/run/fluent.sock", socket(directory).toString()));
  }

  private Path configFile() {
    return directory.resolve("config.alloy");
  }

  /** The socket that FireLens would bind into the container. */
  public static Path socket(Path directory) {
    return directory.resolve("fluent.sock");
  }

  /** Where the configuration's port lies on this machine. */
  public int port(int configured) {
    return ports.byConfigured().get(configured);
  }

  /** Runs a command of Alloy on the file, such as {@code fmt}. */
  public Outcome command(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("alloy"));
    command.addAll(List.of(words));
    command.add(configFile().toString());
    Path output = directory.resolve("command.log");
    Process run = process(command, output);
    if (!run.waitFor(60, TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return new Outcome(run.exitValue(), Files.readString(output));
  }

  /**
   * Starts it and waits until it listens: on other ports when another program took one of the free
   * ones before Alloy did.
   */
  public RealAlloy start() throws Exception {
    startOnce();
    for (int again = 0; again < 2 && errors().contains(BUSY); again++) {
      kill();
      Files.delete(logFile());
      prepare();
      startOnce();
    }
    return this;
  }

  private void startOnce() throws Exception {
    process =
        process(
            List.of(
                "alloy",
                "run",
                "--disable-reporting",
                "--stability.level=" + config.stabilityLevel(),
                "--server.http.listen-addr=127.0.0.1:" + ports.server(),
                "--storage.path=" + directory.resolve("data"),
                configFile().toString()),
            logFile());
    Await.until("alloy is ready", this::isReady);
    Integer otlp = ports.byConfigured().get(OTLP);
    if (otlp != null) {
      Await.until("alloy listens", () -> FreePorts.isTaken(otlp) || errors().contains(BUSY));
    }
  }

  private boolean isReady() throws Exception {
    if (!process.isAlive()) {
      throw new AssertionError("alloy ended: " + errors());
    }
    try {
      return HTTP.send(get("/-/ready"), BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /** What Alloy measures of itself. */
  public String metrics() throws Exception {
    return HTTP.send(get("/metrics"), BodyHandlers.ofString()).body();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.server() + path)).build();
  }

  /** What the log says that is not information. */
  public String errors() throws IOException {
    return log().lines().filter(l -> !l.contains("level=info")).collect(Collectors.joining("\n"));
  }

  public String log() throws IOException {
    return Files.exists(logFile()) ? Files.readString(logFile()) : "";
  }

  private Path logFile() {
    return directory.resolve("alloy.log");
  }

  public long pid() {
    return process.pid();
  }

  /** As when memory runs out. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> null).join();
      kill();
    }
  }

  private Process process(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** How a command ended. */
  public record Outcome(int exitCode, String output) {}
}
