package io.github.fargatealloy.pipeline.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A backend that takes requests that are compressed with Snappy, as Prometheus' remote write does,
 * and refuses large ones with an answer that nobody retries.
 */
public final class SnappySink implements AutoCloseable {
  private final HttpServer server;
  private final long mostBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger refusals = new AtomicInteger();

  private SnappySink(HttpServer server, long mostBytes) {
    this.server = server;
    this.mostBytes = mostBytes;
  }

  /**
   * @param mostBytes of a request, before compression
   */
  public static SnappySink start(long mostBytes) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SnappySink sink = new SnappySink(server, mostBytes);
    server.createContext("/", sink::take);
    server.start();
    return sink;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** All that was taken, before compression. */
  public long bytes() {
    return bytes.get();
  }

  public int refusals() {
    return refusals.get();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      long length = Snappy.length(exchange.getRequestBody().readAllBytes());
      boolean accepted = length <= mostBytes;
      if (accepted) {
        bytes.addAndGet(length);
      } else {
        refusals.incrementAndGet();
      }
      exchange.sendResponseHeaders(accepted ? 204 : 413, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
