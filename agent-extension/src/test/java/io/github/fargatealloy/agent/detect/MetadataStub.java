package io.github.fargatealloy.agent.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A metadata endpoint on loopback that fails in a chosen way. */
public final class MetadataStub implements AutoCloseable {
  /** How it answers. */
  public enum Mode {
    HEALTHY(true),
    SLOW_BUT_IN_TIME(true),
    ONLY_BOTH_AT_ONCE(true),
    ERRORS_THEN_HEALTHY(true),
    DROPPED_CONNECTIONS_THEN_HEALTHY(true),
    WITHOUT_CONTENT_LENGTH(true),
    REFUSED(false),
    HUNG(false),
    TRICKLING(false),
    ALWAYS_ERROR(false),
    GARBAGE(false),
    HTML(false),
    TRUNCATED(false),
    EMPTY_BODY(false),
    EMPTY_ANSWER(false),
    HUGE_ANNOUNCED(false),
    HUGE_UNANNOUNCED(false);

    /** Whether the attributes can be had. */
    public final boolean answers;

    Mode(boolean answers) {
      this.answers = answers;
    }
  }

  private static final int HUGE = 64 * 1024 * 1024;

  private final Mode mode;
  private final String spoilt;
  private final Scenario scenario;
  private final ServerSocket server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch both = new CountDownLatch(2);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile long firstRequestNanos;

  public MetadataStub(Mode mode, Scenario scenario) throws IOException {
    this(mode, "", scenario);
  }

  /** Answers requests in its way if they contain a text, and all others as they should be. */
  MetadataStub(Mode mode, String spoilt, Scenario scenario) throws IOException {
    this.mode = mode;
    this.spoilt = spoilt;
    this.scenario = scenario;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    if (mode == Mode.REFUSED) {
      server.close();
    } else {
      workers.submit(this::accept);
    }
  }

  /** What the task's environment says. */
  public String uri() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/v4/cd189a933e5849daa93386466019ab50-1";
  }

  public int requests() {
    return requests.get();
  }

  /** Zero while there was none. */
  public Duration sinceFirstRequest() {
    return requests() == 0
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - firstRequestNanos);
  }

  private Void accept() throws IOException {
    while (true) {
      Socket socket = server.accept();
      workers.submit(
          () -> {
            try (socket) {
              serve(socket);
            }
            return null;
          });
    }
  }

  private void serve(Socket socket) throws Exception {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String request = in.readLine();
    while (!in.readLine().isEmpty()) {}
    int number = requests.incrementAndGet();
    if (number == 1) {
      firstRequestNanos = System.nanoTime();
    }
    String json = request.contains("/task ") ? scenario.task() : scenario.container();
    OutputStream out = socket.getOutputStream();
    switch (request.contains(spoilt) ? mode : Mode.HEALTHY) {
      case HEALTHY -> answer(out, 200, json);
      case SLOW_BUT_IN_TIME -> {
        Thread.sleep(150);
        answer(out, 200, json);
      }
      case ONLY_BOTH_AT_ONCE -> {
        both.countDown();
        both.await();
        answer(out, 200, json);
      }
      case ERRORS_THEN_HEALTHY -> answer(out, number <= 4 ? 500 : 200, json);
      case DROPPED_CONNECTIONS_THEN_HEALTHY -> {
        if (number > 4) {
          answer(out, 200, json);
        }
      }
      case WITHOUT_CONTENT_LENGTH -> write(out, "HTTP/1.1 200 OK\r\n\r\n" + json);
      case REFUSED -> throw new AssertionError("nobody listens");
      case HUNG -> Thread.sleep(60_000);
      case TRICKLING -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true) {
          write(out, " ");
          Thread.sleep(20);
        }
      }
      case ALWAYS_ERROR -> answer(out, 500, "{}");
      case GARBAGE -> write(out, "\u0016\u0003\u0001 this is not HTTP\r\n\r\n{}");
      case HTML -> answer(out, 200, "<html><body>It works!</body></html>");
      case TRUNCATED ->
          write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Length: "
                  + json.length()
                  + "\r\n\r\n"
                  + json.substring(0, json.length() / 2));
      case EMPTY_BODY -> answer(out, 200, "");
      case EMPTY_ANSWER -> {}
      case HUGE_ANNOUNCED -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + HUGE + "\r\n\r\n");
        writeHuge(out);
      }
      case HUGE_UNANNOUNCED -> {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        writeHuge(out);
      }
    }
  }

  private static void answer(OutputStream out, int status, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    write(
        out,
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  private static void writeHuge(OutputStream out) throws IOException {
    byte[] spaces = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < HUGE; written += spaces.length) {
      out.write(spaces);
    }
    write(out, "{}");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    workers.shutdownNow();
  }
}
