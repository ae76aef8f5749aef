package io.github.fargatealloy.pipeline.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.AlloySidecar;
import java.io.File;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sidecar's configuration in the real Alloy on this machine: with a directory of its own, ports
 * that are free, and values for the secrets.
 */
public final class RealAlloy implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern LISTEN_PORT = Pattern.compile("(?<=listen_port {1,9}= )(\\d+)");

  private final Path directory;
  private final Path configFile;
  private final String stabilityLevel;
  private final Map<String, String> environment;
  private final Map<Integer, Integer> ports;
  private final int serverPort;
  private Process process;

  private RealAlloy(
      Path directory,
      Path configFile,
      String stabilityLevel,
      Map<String, String> environment,
      Map<Integer, Integer> ports,
      int serverPort) {
    this.directory = directory;
    this.configFile = configFile;
    this.stabilityLevel = stabilityLevel;
    this.environment = environment;
    this.ports = ports;
    this.serverPort = serverPort;
  }

  /** Reports the calling test as skipped when there is no Alloy. */
  public static void assumeInstalled() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "alloy")));
    assumeTrue(installed, "alloy is not on PATH");
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
    Map<Integer, Integer> ports = new HashMap<>();
    for (Pattern pattern : List.of(LOOPBACK, LISTEN_PORT)) {
      Matcher matcher = pattern.matcher(config.text());
      while (matcher.find()) {
        ports.putIfAbsent(Integer.valueOf(matcher.group(1)), 0);
      }
    }
    List<Integer> free = FreePorts.find(ports.size() + 1);
    int next = 0;
    for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
      port.setValue(fixedPorts.getOrDefault(port.getKey(), free.get(next++)));
    }
    String text = LOOPBACK.matcher(config.text()).replaceAll(m -> "127.0.0.1:" + port(m, ports));
    text = LISTEN_PORT.matcher(text).replaceAll(m -> port(m, ports));
    text = text.replace(AlloySidecar.STORAGE_PATH, directory.toString());
    text = text.replace("/var/run/fluent.sock", socket(directory).toString());
    Files.createDirectories(directory.resolve("queue"));
    Path file = Files.writeString(directory.resolve("config.alloy"), text);
    Map<String, String> environment = new HashMap<>();
    for (String name : config.contribution().secrets().keySet()) {
      boolean url = name.endsWith("ENDPOINT");
      environment.put(name, url ? "http://127.0.0.1:9" : "secret");
    }
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.putAll(values);
    return new RealAlloy(
        directory, file, config.stabilityLevel(), environment, ports, free.get(free.size() - 1));
  }

  private static String port(java.util.regex.MatchResult match, Map<Integer, Integer> ports) {
    return ports.get(Integer.valueOf(match.group(1))).toString();
  }

  /** The socket that FireLens would bind into the container. */
  public static Path socket(Path directory) {
    return directory.resolve("fluent.sock");
  }

  /** Where the configuration's port lies on this machine. */
  public int port(int configured) {
    return ports.get(configured);
  }

  /** Runs a command of Alloy on the file, such as {@code fmt}. */
  public Outcome command(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("alloy"));
    command.addAll(List.of(words));
    command.add(configFile.toString());
    Path output = directory.resolve("command.log");
    Process run = process(command, output);
    if (!run.waitFor(60, TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return new Outcome(run.exitValue(), Files.readString(output));
  }

  /** Starts it and waits until it says that it is ready. */
  public RealAlloy start() throws Exception {
    process =
        process(
            List.of(
                "alloy",
                "run",
                "--disable-reporting",
                "--stability.level=" + stabilityLevel,
                "--server.http.listen-addr=127.0.0.1:" + serverPort,
                "--storage.path=" + directory.resolve("data"),
                configFile.toString()),
            directory.resolve("alloy.log"));
    Await.until("alloy is ready", this::isReady);
    return this;
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
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serverPort + path)).build();
  }

  /** What the log says that is not information. */
  public String errors() throws IOException {
    return log().lines().filter(l -> !l.contains("level=info")).collect(Collectors.joining("\n"));
  }

  public String log() throws IOException {
    Path log = directory.resolve("alloy.log");
    return Files.exists(log) ? Files.readString(log) : "";
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
