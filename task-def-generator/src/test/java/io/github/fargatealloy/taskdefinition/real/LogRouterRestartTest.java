package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that a killed sidecar is the FireLens router again, with the entry point it has. */
class LogRouterRestartTest {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

  @TempDir private Path directory;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer backend;
  private JsonNode container;
  private Process process;

  @BeforeEach
  void generate() throws IOException {
    Tool.assumeInstalled("alloy");
    backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.createContext(
        "/v1/logs",
        exchange -> {
          try (InputStream body = new GZIPInputStream(exchange.getRequestBody())) {
            received.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    backend.start();
    JsonNode definition =
        Generated.of(
                directory,
                """
                service: orders
                image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
                task: { cpu: 1 vCPU, memory: 2 GB }
                telemetry:
                  destination:
                    otlp: { endpoint: "http://127.0.0.1:%d" }
                  stdout: alloy
                  ecs-metrics: false
                """
                    .formatted(backend.getAddress().getPort()))
            .json("task-definition.json");
    for (JsonNode candidate : definition.get("containerDefinitions")) {
      if (candidate.get("name").asText().equals("alloy")) {
        container = candidate;
      }
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (backend != null) {
      kill();
      backend.stop(0);
    }
  }

  @Test
  void aKilledSidecarTakesLinesAgain() throws Exception {
    start(script -> script);
    send("before");
    kill();
    assertThat(socket()).exists();

    start(script -> script);
    send("after");
  }

  @Test
  void itWouldNotIfItsSocketStayed() throws Exception {
    start(script -> script);
    await("a socket", () -> Files.exists(socket()));
    kill();

    start(script -> script.replaceAll("(?m)^rm -f .*fluent.sock$", ""));

    await("the refusal", () -> log().contains("address already in use"));
  }

  private void start(UnaryOperator<String> change) throws IOException {
    int port = freePort();
    String config = container.at("/environment/0/value").asText();
    String script = container.at("/command/0").asText();
    ProcessBuilder builder =
        new ProcessBuilder(
            container.at("/entryPoint/0").asText(),
            container.at("/entryPoint/1").asText(),
            change.apply(local(script).replace("/bin/alloy", "alloy").replace("12345", "" + port)));
    builder
        .environment()
        .put(
            container.at("/environment/0/name").asText(),
            local(config).replace("4317", "" + freePort()).replace("4318", "" + freePort()));
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
            .start();
  }

  /** Its paths in this directory. */
  private String local(String text) {
    return text.replace("/var/run/fluent.sock", socket().toString())
        .replace("/var/lib/fargate-alloy", directory.toString());
  }

  private Path socket() {
    return directory.resolve("fluent.sock");
  }

  private Path logFile() {
    return directory.resolve("alloy.log");
  }

  private String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      return "";
    }
  }

  /** As when memory runs out: everything in the container at once. */
  private void kill() {
    if (process != null) {
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(handle -> handle.onExit().join());
    }
  }

  private void send(String line) {
    await(line + " is sent", () -> isSent(line));
    await(line, () -> received.stream().anyMatch(body -> body.contains(line)));
  }

  /** One line as Docker's log driver sends it: tag, time and record in MessagePack. */
  private boolean isSent(String line) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(0x93);
    string("orders-firelens-0123456789abcdef", message);
    message.write(0xce);
    message.writeBytes(ByteBuffer.allocate(4).putInt(1_767_225_600).array());
    message.write(0x82);
    Stream.of("source", "stdout", "log", line).forEach(text -> string(text, message));
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket()));
      return channel.write(ByteBuffer.wrap(message.toByteArray())) == message.size();
    } catch (IOException e) {
      return false;
    }
  }

  private static void string(String text, ByteArrayOutputStream message) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    message.write(0xd9);
    message.write(bytes.length);
    message.writeBytes(bytes);
  }

  private void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + MOST_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("no " + what + "\n" + log()).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
