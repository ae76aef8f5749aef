package io.github.fargatealloy.agent.it;

import io.github.fargatealloy.agent.settings.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The test application in a process of its own, with an agent, as people run one. */
final class AppProcess implements AutoCloseable {
  static final Path ONE_JAR = target("fargate-alloy-javaagent.jar");
  static final Path EXTENSION = target("fargate-alloy-agent-extension.jar");
  static final Path UPSTREAM = target("upstream/opentelemetry-javaagent.jar");
  static final Path NEWER_UPSTREAM = target("upstream/opentelemetry-javaagent-newer.jar");
  static final Path OLDEST_UPSTREAM = target("upstream/opentelemetry-javaagent-oldest.jar");
  static final Path TOO_OLD_UPSTREAM = target("upstream/opentelemetry-javaagent-too-old.jar");

  /** What an application prints in front of its port, at the start of a line. */
  static final String PORT = "port ";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader;

  private AppProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "app-output");
    reader.setDaemon(true);
    reader.start();
  }

  static Launch on(Jdk jdk) {
    return new Launch(jdk);
  }

  /** How to start it. */
  static final class Launch {
    private final Jdk jdk;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path agent = ONE_JAR;
    private boolean isPatient = true;
    private List<String> application =
        List.of("-cp", TestAppClasses.DIRECTORY.toString(), "TestApp");

    private Launch(Jdk jdk) {
      this.jdk = jdk;
    }

    Launch agent(Path jar) {
      agent = jar;
      return this;
    }

    /** Instead of the test application: class path, main class and arguments. */
    Launch application(String... words) {
      application = List.of(words);
      return this;
    }

    /** For a test of the extension's own limits, which a starved machine exceeds elsewhere. */
    Launch withItsOwnTimeouts() {
      isPatient = false;
      return this;
    }

    Launch option(String option) {
      options.add(option);
      return this;
    }

    Launch environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    AppProcess start() throws IOException {
      List<String> command = new ArrayList<>(List.of(jdk.java(), "-Xmx128m", "-XX:+UseSerialGC"));
      // Half the start-up: the second compiler tier pays only in processes that live longer.
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-javaagent:" + agent);
      command.addAll(options);
      command.addAll(application);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
      builder.environment().remove("ECS_CONTAINER_METADATA_URI_V4");
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      if (isPatient) {
        builder.environment().put(Setting.METADATA_TIMEOUT.environmentVariable(), "30s");
        builder.environment().put(Setting.STOP_FLUSH_TIMEOUT.environmentVariable(), "30s");
      }
      builder.environment().putAll(environment);
      return new AppProcess(builder.start());
    }
  }

  /** Waits until the application listens. */
  int port() throws Exception {
    return port.get(3, TimeUnit.MINUTES);
  }

  /** The status of the answer. */
  CompletableFuture<Integer> get(String path) throws Exception {
    return answer(path).thenApply(HttpResponse::statusCode);
  }

  CompletableFuture<HttpResponse<Void>> answer(String path) throws Exception {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(30))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  /** Everything written to both streams so far. */
  List<String> output() {
    return List.copyOf(output);
  }

  /** Lines that contain the text. */
  List<String> lines(String text) {
    return output.stream().filter(line -> line.contains(text)).toList();
  }

  /** A command for the application. */
  void say(String command) throws IOException {
    process.outputWriter().write(command + "\n");
    process.outputWriter().flush();
  }

  void terminate() {
    // Not Process.destroy, which closes the streams that the last words come through.
    process.toHandle().destroy();
  }

  /** The exit code, once all output is read. */
  int exitCode() throws Exception {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still runs after 60 s: " + output);
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (line.startsWith(PORT)) {
          port.complete(Integer.valueOf(line.substring(PORT.length())));
        }
      }
    } catch (IOException closed) {
      output.add(closed.toString());
    }
    port.completeExceptionally(new IllegalStateException("ended before it listened: " + output));
  }

  private static Path target(String name) {
    return Path.of("target", name).toAbsolutePath();
  }

  /** Compiled for Java 8, so that every JDK can run it. */
  private static final class TestAppClasses {
    static final Path DIRECTORY = compile();

    private static Path compile() {
      try {
        Path directory = Files.createDirectories(target("test-app"));
        int result =
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "--release",
                    "8",
                    "-Xlint:-options",
                    "-d",
                    directory.toString(),
                    "src/test/app/TestApp.java");
        if (result != 0) {
          throw new IllegalStateException("the test application does not compile");
        }
        return directory;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
