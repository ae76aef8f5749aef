import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Servers that only this machine reaches. */
final class Loopback {
  private static final Path METADATA =
      Path.of("agent-extension/src/test/resources/io/github/fargatealloy/agent/metadata/fargate");

  private Loopback() {}

  /** A port of 0 leaves the choice to the system. */
  static HttpServer serve(int port, HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", handler);
    server.start();
    return server;
  }

  /** A healthy task metadata endpoint; returns its address. */
  static String serveMetadata() throws IOException {
    HttpServer server = serve(0, Loopback::answerMetadata);
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v4/1";
  }

  /** Accepts connections and never answers. */
  static ServerSocket blackHole() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Where nobody listens. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void answerMetadata(HttpExchange exchange) throws IOException {
    boolean task = exchange.getRequestURI().getPath().endsWith("/task");
    byte[] body = Files.readAllBytes(METADATA.resolve(task ? "task.json" : "container.json"));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
