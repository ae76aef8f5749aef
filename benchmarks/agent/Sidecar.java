import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives OTLP over HTTP and tells which requests have a span. */
final class Sidecar implements AutoCloseable {
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Sidecar(int port) throws IOException {
    server = Loopback.serve(port, this::receive);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Of requests with these paths; a path is plain text in the protobuf of its span. */
  int delivered(Collection<String> paths) {
    return (int)
        paths.stream().filter(path -> traces.stream().anyMatch(t -> t.contains(path))).count();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
      traces.add(new String(body, StandardCharsets.ISO_8859_1));
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
