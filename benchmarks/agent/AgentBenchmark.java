import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.tools.ToolProvider;

/**
 * Compares this project's agent with the upstream agent as it is, and with its own detector of ECS
 * switched on: start-up, allocation, threads, log lines of an outage, stop time, spans lost. The
 * runs of all variants alternate, so that whatever else the machine does falls on all of them.
 *
 * <p>{@code java benchmarks/agent/AgentBenchmark.java startup|outage|stop [runs|seconds]}, from the
 * top of the project after a build; README.md beside this file has the results.
 */
public final class AgentBenchmark {
  /** What is compared; the first is the one that the ratios are to. */
  private enum Variant {
    UPSTREAM("upstream/opentelemetry-javaagent.jar"),
    UPSTREAM_DETECTING(
        "upstream/opentelemetry-javaagent.jar", "-Dotel.resource.providers.aws.enabled=true"),
    OURS("fargate-alloy-javaagent.jar");

    private final Path agent;
    private final List<String> options;

    Variant(String agent, String... options) {
      this.agent = Path.of("agent-extension/target", agent).toAbsolutePath();
      this.options = List.of(options);
    }
  }

  private static final Path APPLICATION = Path.of("agent-extension/src/test/app/TestApp.java");
  private static final Path METADATA =
      Path.of("agent-extension/src/test/resources/io/github/fargatealloy/agent/metadata/fargate");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int IN_FLIGHT = 5;

  private final Path classes = Files.createTempDirectory("agent-benchmark");
  private final HttpServer metadata = server(0, AgentBenchmark::answerMetadata);
  private final List<String> traces = new CopyOnWriteArrayList<>();

  private AgentBenchmark() throws IOException {
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), APPLICATION.toString());
    if (result != 0) {
      throw new IllegalStateException(APPLICATION + " does not compile");
    }
  }

  public static void main(String[] arguments) throws Exception {
    AgentBenchmark benchmark = new AgentBenchmark();
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "startup" -> benchmark.startup(count == 0 ? 30 : count);
      case "outage" -> benchmark.outage(count == 0 ? 60 : count);
      case "stop" -> benchmark.stop(count == 0 ? 20 : count);
      default -> {
        System.err.println("usage: AgentBenchmark.java startup|outage|stop [runs|seconds]");
        System.exit(2);
      }
    }
    System.exit(0);
  }

  /** What a process had cost when it listened. */
  private record Cost(double cpuSeconds, double allocatedMiB, double threads) {}

  private void startup(int runs) throws Exception {
    HttpServer sink = server(0, this::receive);
    Map<Variant, List<Cost>> costs = new EnumMap<>(Variant.class);
    for (int run = 0; run <= runs; run++) {
      for (Variant variant : Variant.values()) {
        try (App app = new App(variant, sink.getAddress().getPort())) {
          app.port();
          Cost cost = app.report();
          // The first round warms the page cache up.
          if (run > 0) {
            costs.computeIfAbsent(variant, key -> new ArrayList<>()).add(cost);
          }
        }
      }
      System.err.print("\rround " + run + " of " + runs);
    }
    System.err.println();
    System.out.println(
        "| start-up, " + runs + " rounds | median | median ratio to upstream | 95 % interval |");
    System.out.println("|---|---:|---:|---:|");
    for (Variant variant : Variant.values()) {
      row(variant + " CPU seconds", costs, variant, Cost::cpuSeconds);
      row(variant + " allocated MiB", costs, variant, Cost::allocatedMiB);
      row(variant + " threads", costs, variant, Cost::threads);
    }
  }

  private static void row(
      String name,
      Map<Variant, List<Cost>> costs,
      Variant variant,
      ToDoubleFunction<Cost> measure) {
    double[] values = costs.get(variant).stream().mapToDouble(measure).toArray();
    double[] upstream = costs.get(Variant.UPSTREAM).stream().mapToDouble(measure).toArray();
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / upstream[i];
    }
    double[] medians = resampledMedians(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.3f | %.3f – %.3f |%n",
        name,
        median(values),
        median(ratios),
        medians[medians.length / 40],
        medians[medians.length - 1 - medians.length / 40]);
  }

  /** Bootstrap with a fixed seed: the same runs give the same interval. */
  private static double[] resampledMedians(double[] ratios) {
    Random random = new Random(1);
    double[] medians = new double[4000];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = median(random.ints(ratios.length, 0, ratios.length).mapToDouble(k -> ratios[k]).toArray());
    }
    Arrays.sort(medians);
    return medians;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The sidecar appears when the time is over: what was served before, is it delivered? */
  private void outage(int seconds) throws Exception {
    System.out.println("| " + seconds + " s without a sidecar | served | spans delivered | agent lines |");
    System.out.println("|---|---:|---:|---:|");
    for (Variant variant : Variant.values()) {
      int port = freePort();
      traces.clear();
      try (App app = new App(variant, port)) {
        List<String> served = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
          served.add(app.get("/slow/0/" + System.nanoTime() + "-").get());
          Thread.sleep(100);
        }
        HttpServer sink = server(port, this::receive);
        Thread.sleep(15_000);
        app.terminate();
        System.out.printf(
            "| %s | %d | %d | %d |%n", variant, served.size(), delivered(served), app.agentLines());
        sink.stop(0);
      }
    }
  }

  private void stop(int runs) throws Exception {
    System.out.println("| stop, " + runs + " runs | seconds (median, worst) | served | spans lost |");
    System.out.println("|---|---:|---:|---:|");
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      int sink = server(0, this::receive).getAddress().getPort();
      Map<String, Integer> ports =
          Map.of("healthy", sink, "closed port", freePort(), "black hole", blackHole.getLocalPort());
      for (String sidecar : List.of("healthy", "closed port", "black hole")) {
        Map<Variant, List<double[]>> results = new EnumMap<>(Variant.class);
        for (int run = 0; run < (sidecar.equals("healthy") ? runs : Math.max(runs / 5, 1)); run++) {
          for (Variant variant : Variant.values()) {
            results
                .computeIfAbsent(variant, key -> new ArrayList<>())
                .add(stopOnce(variant, ports.get(sidecar)));
          }
        }
        for (Variant variant : Variant.values()) {
          double[] seconds = results.get(variant).stream().mapToDouble(each -> each[0]).toArray();
          System.out.printf(
              Locale.ROOT,
              "| %s, %s | %.2f, %.2f | %.0f | %s |%n",
              variant,
              sidecar,
              median(seconds),
              Arrays.stream(seconds).max().orElse(0),
              results.get(variant).stream().mapToDouble(each -> each[1]).sum(),
              sidecar.equals("healthy")
                  ? "%.0f".formatted(results.get(variant).stream().mapToDouble(each -> each[2]).sum())
                  : "–");
        }
      }
    }
  }

  /** Seconds from the last answer to the end of the process, requests served, spans lost. */
  private double[] stopOnce(Variant variant, int sidecar) throws Exception {
    traces.clear();
    try (App app = new App(variant, sidecar)) {
      List<String> served = new ArrayList<>(List.of(app.get("/slow/0/first-").get()));
      List<CompletableFuture<String>> inFlight = new ArrayList<>();
      for (int i = 0; i < IN_FLIGHT; i++) {
        inFlight.add(app.get("/slow/1500/" + i + "-"));
      }
      served.add(app.get("/slow/300/last-").get());
      app.signal();
      for (CompletableFuture<String> request : inFlight) {
        served.add(request.get());
      }
      long answered = System.nanoTime();
      app.awaitEnd();
      double seconds = (System.nanoTime() - answered) / 1e9;
      return new double[] {seconds, served.size(), served.size() - delivered(served)};
    }
  }

  /** A path is text in the protobuf of its span; each is unique by its end. */
  private long delivered(List<String> paths) {
    return paths.stream().filter(path -> traces.stream().anyMatch(t -> t.contains(path))).count();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
      traces.add(new String(body, StandardCharsets.ISO_8859_1));
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static void answerMetadata(HttpExchange exchange) throws IOException {
    boolean task = exchange.getRequestURI().getPath().endsWith("/task");
    byte[] body = Files.readAllBytes(METADATA.resolve(task ? "task.json" : "container.json"));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpServer server(int port, com.sun.net.httpserver.HttpHandler handler)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The test application as a process, in a task with a healthy metadata endpoint. */
  private final class App implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    App(Variant variant, int sidecar) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
      command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-javaagent:" + variant.agent));
      command.addAll(variant.options);
      command.add("-Dotel.exporter.otlp.endpoint=http://127.0.0.1:" + sidecar);
      command.addAll(List.of("-cp", classes.toString(), "TestApp"));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder
          .environment()
          .put(
              "ECS_CONTAINER_METADATA_URI_V4",
              "http://127.0.0.1:" + metadata.getAddress().getPort() + "/v4/1");
      process = builder.start();
      reader = new Thread(this::read);
      reader.start();
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

    int port() throws Exception {
      return Integer.parseInt(line("port "));
    }

    Cost report() throws Exception {
      process.outputWriter().write("report\n");
      process.outputWriter().flush();
      String[] words = line("report ").split(" ");
      return new Cost(
          Long.parseLong(words[0]) / 1e9,
          Long.parseLong(words[1]) / (1024.0 * 1024.0),
          Integer.parseInt(words[2]));
    }

    /** The path, made unique, once it was answered. */
    CompletableFuture<String> get(String prefix) throws Exception {
      String path = prefix + Long.toHexString(System.nanoTime()) + "/end";
      return CLIENT
          .sendAsync(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .thenApply(answer -> path);
    }

    long agentLines() {
      return lines.stream().filter(line -> !line.matches("port .*|drained|.*TestApp.*|INFO: .*")).count();
    }

    void signal() {
      process.toHandle().destroy();
    }

    void awaitEnd() throws Exception {
      process.waitFor();
      reader.join();
    }

    void terminate() throws Exception {
      signal();
      awaitEnd();
    }

    private String line(String prefix) throws Exception {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
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
    public void close() throws Exception {
      process.destroyForcibly();
      reader.join();
    }
  }
}
