import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/**
 * A service that people could have written, for Java 8 and newer: it answers over HTTP, logs, and
 * drains its requests in a shutdown hook. Prints its port once it listens, and obeys its input.
 */
public final class TestApp {
  private static final Logger logger = Logger.getLogger("test.app");
  private static final AtomicInteger IN_FLIGHT = new AtomicInteger();

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", TestApp::serve);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(server), "drain"));
    System.out.println("port " + server.getAddress().getPort());
    obey(System.in);
  }

  /** One command a line: how the application is to end. */
  private static void obey(InputStream in) throws IOException {
    BufferedReader commands = new BufferedReader(new InputStreamReader(in));
    for (String command = commands.readLine(); command != null; command = commands.readLine()) {
      logger.info("told to " + command);
      if (command.equals("exit")) {
        System.exit(7);
      } else if (command.equals("halt")) {
        Runtime.getRuntime().halt(9);
      } else if (command.equals("report")) {
        report();
      }
    }
  }

  /** What the process has cost so far; allocation only of the threads that still live. */
  private static void report() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      allocated += Math.max(bytes, 0);
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(
        "report " + system.getProcessCpuTime() + " " + allocated + " " + threads.getThreadCount());
  }

  /** Not by HttpServer.stop, which waits for its whole delay on some JDKs. */
  private static void drain(HttpServer server) {
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (IN_FLIGHT.get() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    System.out.println("drained");
  }

  /** Letters that do not compress well. */
  private static String noise(int length) {
    StringBuilder noise = new StringBuilder();
    new Random().ints(length, '0', 'z').forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    IN_FLIGHT.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    try {
      if (path.startsWith("/slow/")) {
        Thread.sleep(Long.parseLong(path.split("/")[2]));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (path.startsWith("/log/")) {
      logger.info(noise(Integer.parseInt(path.split("/")[2])));
    }
    logger.info("served " + path);
    byte[] answer = path.getBytes("UTF-8");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
    IN_FLIGHT.decrementAndGet();
  }
}
