import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An application as a process, in a task with a healthy metadata endpoint. */
final class App implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** All of the same length, so that none is the beginning of another. */
  private static final AtomicInteger REQUEST_NUMBER = new AtomicInteger(100_000_000);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private App(Process process) {
    this.process = process;
    this.reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  static App start(Variant variant, Application application, String metadata, int sidecar)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-javaagent:" + variant.jar()));
    command.addAll(variant.options());
    command.add("-Dotel.exporter.otlp.endpoint=http://127.0.0.1:" + sidecar);
    command.addAll(application.words());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ECS_CONTAINER_METADATA_URI_V4", metadata);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return new App(builder.start());
  }

  /** Once it listens. */
  int port() throws Exception {
    return Integer.parseInt(line("port "));
  }

  /** The answer of the plain server to the command of that name. */
  String ask(String command) throws Exception {
    process.outputWriter().write(command + "\n");
    process.outputWriter().flush();
    return line(command + " ");
  }

  /** The path of the request if it is served, after so many milliseconds. */
  CompletableFuture<Optional<String>> request(int millis) throws Exception {
    String path = "/slow/" + millis + "/" + REQUEST_NUMBER.incrementAndGet();
    URI uri = URI.create("http://127.0.0.1:" + port() + path);
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, failure) ->
                failure == null && answer.statusCode() == 200
                    ? Optional.of(path)
                    : Optional.empty());
  }

  /** The paths of the requests that were served, once all of them are settled. */
  static List<String> served(List<CompletableFuture<Optional<String>>> requests) {
    return requests.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }

  /** Lines that the agent wrote, stack traces included. */
  long agentLines() {
    return lines.stream()
        .filter(line -> !line.matches("port .*|drained|.*TestApp.*|INFO: .*"))
        .count();
  }

  /** SIGTERM; not by Process.destroy, which closes the streams that the last words come through. */
  void terminate() {
    process.toHandle().destroy();
  }

  void awaitEnd() throws Exception {
    process.waitFor();
    reader.join();
  }

  private void read() {
    try (var in = process.inputReader()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      // The process was ended from here: nothing more is asked of it.
    }
  }

  private String line(String prefix) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (System.nanoTime() < deadline) {
      for (String line : lines) {
        if (line.startsWith(prefix)) {
          return line.substring(prefix.length());
        }
      }
      Thread.sleep(2);
    }
    throw new IllegalStateException("no line \"" + prefix + "\" in " + lines);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
