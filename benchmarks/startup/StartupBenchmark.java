import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Compares how long an application takes from the start of its process to its first successful
 * answer, under the CPU quotas of small Fargate tasks: without an agent, with the upstream agent,
 * and with this project's. The runs of all variants alternate, so that whatever else the machine
 * does falls on all of them alike.
 *
 * <p>{@code java benchmarks/startup/StartupBenchmark.java benchmarks/startup/startup.properties
 * [name=value ...]}; README.md beside this file explains the properties.
 */
public final class StartupBenchmark {
  private static final Path CGROUP_V1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path CGROUP_V2 = Path.of("/sys/fs/cgroup");
  private static final int QUOTA_PERIOD_MICROS = 100_000;
  private static final long NANOS_PER_TICK = 10_000_000;

  private final Map<String, String> settings;
  private final Path logs;

  private StartupBenchmark(Map<String, String> settings) throws IOException {
    this.settings = settings;
    this.logs = Files.createTempDirectory("startup-benchmark");
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String argument : arguments) {
      if (argument.contains("=")) {
        put(settings, argument);
      } else {
        Files.readAllLines(Path.of(argument)).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .forEach(line -> put(settings, line));
      }
    }
    new StartupBenchmark(settings).run();
  }

  private static void put(Map<String, String> settings, String line) {
    int equals = line.indexOf('=');
    settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
  }

  private void run() throws Exception {
    HttpServer sink = sink();
    try {
      for (String jdk : list("jdks")) {
        for (String vcpu : list("vcpus")) {
          compare(Path.of(jdk), Double.parseDouble(vcpu), sink.getAddress().getPort());
        }
      }
    } finally {
      sink.stop(0);
    }
    System.err.println("Output of the processes: " + logs);
  }

  private void compare(Path jdk, double vcpu, int sinkPort) throws Exception {
    Quota quota = Quota.of(vcpu);
    if (quota == null) {
      System.out.printf(
          "%n%s vCPU: skipped, because no CPU controller below /sys/fs/cgroup is writable here.%n",
          vcpu);
      return;
    }
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    try {
      for (int round = 0; round < Integer.parseInt(settings.get("rounds")); round++) {
        for (String variant : list("variants")) {
          Run run = start(jdk, vcpu, quota, variant, sinkPort, round);
          runs.computeIfAbsent(variant, name -> new ArrayList<>()).add(run);
          System.err.printf(Locale.ROOT, "%s %s vCPU %s: %s%n", jdk, vcpu, variant, run);
        }
      }
    } finally {
      quota.close();
    }
    System.out.print(table(jdk, vcpu, runs));
  }

  private Run start(Path jdk, double vcpu, Quota quota, String variant, int sinkPort, int round)
      throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(quota.prefix());
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(words("jvm"));
    // What the container's memory would be: the quota limits CPU time only.
    command.add("-XX:MaxRAM=" + settings.getOrDefault("memory." + vcpu, "2g"));
    command.addAll(words("variant." + variant));
    command.addAll(List.of("-jar", settings.get("app"), "--server.port=" + port));
    String name = variant + "-" + vcpu + "-" + round + "-" + jdk.getFileName() + ".log";
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve(name).toFile());
    builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + sinkPort);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    long startNanos = System.nanoTime();
    Process process = builder.start();
    try {
      awaitOk(process, URI.create("http://127.0.0.1:" + port + settings.get("path")));
      return Run.of(process, System.nanoTime() - startNanos);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void awaitOk(Process process, URI uri) throws Exception {
    long deadlineNanos = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (System.nanoTime() < deadlineNanos) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The application ended with " + process.exitValue());
      }
      try {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setReadTimeout(60_000);
        if (connection.getResponseCode() == 200) {
          connection.getInputStream().readAllBytes();
          return;
        }
      } catch (IOException notYet) {
        // Refused until the port is bound: that is what is waited for.
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new TimeoutException(uri + " did not answer with 200");
  }

  private String table(Path jdk, double vcpu, Map<String, List<Run>> runs) {
    StringBuilder text = new StringBuilder();
    Run base = Run.median(runs.values().iterator().next());
    text.append(
        String.format(
            "%n%s, %s vCPU, median of %s (range)%n%n",
            jdk.getFileName(), vcpu, settings.get("rounds")));
    text.append("| | ready s | ratio | CPU s | ratio | resident MiB |\n|---|---:|---:|---:|---:|---:|\n");
    runs.forEach(
        (variant, all) -> {
          Run median = Run.median(all);
          text.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.2f (%.2f–%.2f) | %.2f | %.2f | %.2f | %d |%n",
                  settings.getOrDefault("label." + variant, variant),
                  median.readySeconds,
                  all.stream().mapToDouble(Run::readySeconds).min().orElse(0),
                  all.stream().mapToDouble(Run::readySeconds).max().orElse(0),
                  median.readySeconds / base.readySeconds,
                  median.cpuSeconds,
                  median.cpuSeconds / base.cpuSeconds,
                  median.residentMiB));
        });
    return text.toString();
  }

  private List<String> list(String key) {
    return Arrays.stream(settings.get(key).split(",")).map(String::strip).toList();
  }

  private List<String> words(String key) {
    String value = settings.getOrDefault(key, "");
    return value.isEmpty() ? List.of() : List.of(value.split(" +"));
  }

  /** Takes what the agents export, as a sidecar would, and answers with success. */
  private static HttpServer sink() throws IOException {
    HttpServer sink =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sink.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    sink.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
          }
        });
    sink.start();
    return sink;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private record Run(double readySeconds, double cpuSeconds, long residentMiB) {
    static Run of(Process process, long readyNanos) throws IOException {
      Path proc = Path.of("/proc", Long.toString(process.pid()));
      String stat = Files.readString(proc.resolve("stat"));
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
      long residentKiB =
          Files.readAllLines(proc.resolve("status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0);
      return new Run(readyNanos / 1e9, ticks * NANOS_PER_TICK / 1e9, residentKiB / 1024);
    }

    /** Each figure's own median. */
    static Run median(List<Run> runs) {
      return new Run(
          middle(runs, Comparator.comparing(Run::readySeconds)).readySeconds,
          middle(runs, Comparator.comparing(Run::cpuSeconds)).cpuSeconds,
          middle(runs, Comparator.comparing(Run::residentMiB)).residentMiB);
    }

    private static Run middle(List<Run> runs, Comparator<Run> order) {
      return runs.stream().sorted(order).toList().get(runs.size() / 2);
    }
  }

  /** A control group with a CPU quota, which a process joins before it becomes the JVM. */
  private record Quota(Path group) {
    /** Null where the machine does not let us make one. */
    static Quota of(double vcpu) {
      String name = "startup-benchmark-" + ProcessHandle.current().pid();
      int quotaMicros = (int) (vcpu * QUOTA_PERIOD_MICROS);
      Map<Path, Map<String, String>> ways = new TreeMap<>();
      ways.put(CGROUP_V1, Map.of("cpu.cfs_quota_us", "" + quotaMicros));
      ways.put(CGROUP_V2, Map.of("cpu.max", quotaMicros + " " + QUOTA_PERIOD_MICROS));
      return ways.entrySet().stream()
          .map(way -> create(way.getKey().resolve(name), way.getValue()))
          .filter(quota -> quota != null)
          .findFirst()
          .orElse(null);
    }

    private static Quota create(Path group, Map<String, String> files) {
      try {
        Files.createDirectory(group);
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path target = group.resolve(file.getKey());
          if (!Files.isWritable(target)) {
            Files.delete(group);
            return null;
          }
          Files.writeString(target, file.getValue());
        }
        return new Quota(group);
      } catch (IOException notHere) {
        return null;
      }
    }

    List<String> prefix() {
      return List.of(
          "sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
    }

    void close() throws IOException {
      Files.delete(group);
    }
  }
}
