import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The measured application in a process of its own. */
final class Application implements AutoCloseable {
  private static final long NANOS_PER_TICK = 10_000_000;
  private static final int POLL_MILLIS = 10;

  private final Process process;
  private final URI uri;
  private final long startNanos;

  private Application(Process process, URI uri, long startNanos) {
    this.process = process;
    this.uri = uri;
    this.startNanos = startNanos;
  }

  /**
   * @param command up to and without the port
   * @param log takes its output
   */
  static Application start(List<String> command, String path, Sidecar sidecar, Path log)
      throws IOException {
    int port = freePort();
    List<String> words = new ArrayList<>(command);
    words.add("--server.port=" + port);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", sidecar.endpoint());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    long startNanos = System.nanoTime();
    Process process = builder.start();
    // Also when this measurement is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Application(
        process, URI.create("http://127.0.0.1:" + port + path), startNanos);
  }

  URI uri() {
    return uri;
  }

  /** Seconds from the start of the process to the end of its first answer with 200. */
  double awaitReadySeconds() throws Exception {
    long deadlineNanos = startNanos + TimeUnit.MINUTES.toNanos(5);
    while (System.nanoTime() < deadlineNanos) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The application ended with " + process.exitValue());
      }
      try {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setReadTimeout(60_000);
        if (connection.getResponseCode() == 200) {
          connection.getInputStream().readAllBytes();
          return (System.nanoTime() - startNanos) / 1e9;
        }
      } catch (IOException notYet) {
        // Refused until the port is bound: that is what is waited for.
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new TimeoutException(uri + " did not answer with 200");
  }

  double cpuSeconds() throws IOException {
    String stat = Files.readString(proc("stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
    return ticks * NANOS_PER_TICK / 1e9;
  }

  /** Without the compilers' threads, whose work is over some day. */
  double cpuSecondsWithoutCompilers() throws IOException {
    long nanos = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc("task"))) {
      for (Path thread : threads) {
        if (!Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*")) {
          nanos += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        }
      }
    }
    return nanos / 1e9;
  }

  /**
   * Since its start, but for what survivor spaces held back. Of the serial collector only.
   *
   * @param jdk the one that it runs on
   */
  double allocatedKiB(Jdk jdk) throws IOException {
    Process jstat =
        new ProcessBuilder(jdk.tool("jstat"), "-gc", Long.toString(process.pid())).start();
    List<String> lines = jstat.inputReader().lines().toList();
    List<String> names = List.of(lines.get(0).strip().split("\\s+"));
    String[] figures = lines.get(1).strip().split("\\s+");
    double collections = Double.parseDouble(figures[names.indexOf("YGC")]);
    double eden = Double.parseDouble(figures[names.indexOf("EC")]);
    return collections * eden + Double.parseDouble(figures[names.indexOf("EU")]);
  }

  double residentMiB() throws IOException {
    return Files.readAllLines(proc("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Lets it end by itself, which is when a virtual machine writes its archive. */
  void stop() throws InterruptedException {
    process.toHandle().destroy();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
