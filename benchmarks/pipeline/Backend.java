import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.BitSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes OTLP over HTTP in any weather and knows which spans it took, each counted once. */
final class Backend implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Weather weather;
  private final BitSet delivered = new BitSet();
  private final long startNanos;
  private long taken;

  Backend(Weather weather, long startNanos) throws IOException {
    this.weather = weather;
    this.startNanos = startNanos;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized int delivered() {
    return delivered.cardinality();
  }

  /** Spans that came more than once. */
  synchronized long repeated() {
    return taken - delivered.cardinality();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      boolean traces = exchange.getRequestURI().getPath().endsWith("/traces");
      int[] spans = new int[1];
      if (traces) {
        TraceIds.find(body, position -> spans[0]++);
      }
      Weather.Answer answer = weather.at((System.nanoTime() - startNanos) / 1e9, spans[0]);
      Thread.sleep(answer.delayMillis());
      if (traces && answer.status() == 200) {
        take(body);
      }
      if (answer.retryAfterSeconds() > 0) {
        exchange.getResponseHeaders().add("Retry-After", "" + answer.retryAfterSeconds());
      }
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void take(byte[] body) {
    TraceIds.find(
        body,
        position -> {
          delivered.set(Requests.span(body, position));
          taken++;
        });
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream raw = exchange.getRequestBody();
        InputStream plain = gzip ? new GZIPInputStream(raw, 65_536) : raw) {
      return plain.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
