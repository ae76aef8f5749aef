package io.github.fargatealloy.local.sink;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * An OTLP/HTTP receiver (protobuf, plain or gzip) on a loopback port. Signals are told apart by the
 * end of the path, so it stands in for an agent's local collector and for a cloud backend alike.
 */
public final class OtlpSink implements AutoCloseable {
  private final Optional<Credentials> credentials;
  private final TelemetryStore store = new TelemetryStore();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads;
  private volatile Behaviour behaviour = Behaviour.HEALTHY;

  private OtlpSink(Optional<Credentials> credentials, HttpServer server) {
    this.credentials = credentials;
    this.server = server;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "otlp-sink");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param port 0 lets the system choose
   * @param credentials what every sender must present; empty to take all
   * @throws java.net.BindException when the port is taken
   */
  public static OtlpSink start(int port, Optional<Credentials> credentials) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    OtlpSink sink = new OtlpSink(credentials, http);
    http.setExecutor(sink.threads);
    http.createContext("/", sink::answer);
    http.start();
    return sink;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public TelemetryStore store() {
    return store;
  }

  /** How many requests were answered with this HTTP status. */
  public int answered(int status) {
    return answers.getOrDefault(status, 0);
  }

  /** From the next request on. */
  public void behave(Behaviour from) {
    this.behaviour = from;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = receive(exchange);
      answers.merge(status, 1, Integer::sum);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      // The empty message of every Export…ServiceResponse is encoded in no bytes.
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private int receive(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] body = body(exchange);
    Behaviour now = behaviour;
    if (!now.delay().isZero()) {
      Thread.sleep(now.delay().toMillis());
    }
    Optional<Signal> signal = Signal.ofPath(exchange.getRequestURI().getPath());
    if (signal.isEmpty()) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    if (!header(exchange, "Content-Type").startsWith("application/x-protobuf")) {
      return 415;
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (credentials.isPresent() && !credentials.get().matches(authorization)) {
      return 401;
    }
    if (now.status() != 200) {
      return now.status();
    }
    try {
      take(signal.get(), body);
      return 200;
    } catch (InvalidProtocolBufferException notOtlp) {
      return 400;
    }
  }

  private void take(Signal signal, byte[] body) throws InvalidProtocolBufferException {
    switch (signal) {
      case TRACES -> store.addSpans(OtlpDecoder.spans(ExportTraceServiceRequest.parseFrom(body)));
      case METRICS ->
          store.addMetrics(OtlpDecoder.metrics(ExportMetricsServiceRequest.parseFrom(body)));
      case LOGS -> store.addLogs(OtlpDecoder.logs(ExportLogsServiceRequest.parseFrom(body)));
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    InputStream raw = exchange.getRequestBody();
    boolean gzip = header(exchange, "Content-Encoding").equalsIgnoreCase("gzip");
    try (InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
