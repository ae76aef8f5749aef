package io.github.fargatealloy.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects what fitting promises: an application loses none of its spans, metrics and logs by the
 * instrumentations that are switched off.
 */
class FittedSignalsIT {
  private static final Path SAMPLE = Path.of("../sample-app/target/sample-app.jar");

  @TempDir private Path directory;

  /** Drives an application and returns the exit code. */
  private interface Run {
    int exitCode(Agent agent, Signals sidecar, Path output) throws Exception;
  }

  @BeforeAll
  static void isBuilt() {
    assumeTrue(Files.exists(Agent.JAR), "the agent's jar is not built: run mvn verify at the top");
  }

  @Test
  void anApplicationOfManyLibrariesKeepsEverySignal() throws Exception {
    Map<Agent, Set<String>> names = both(FittedSignalsIT::libraries);
    assertThat(Signals.instrumentations(names.get(Agent.WHOLE)))
        .contains(
            "apache-httpclient",
            "aws-sdk",
            "grpc",
            "http-url-connection",
            "java-http-client",
            "java-http-server",
            "jdbc",
            "jedis",
            "jms",
            "kafka-clients",
            "lettuce",
            "mongo",
            "netty",
            "okhttp",
            "quartz",
            "r2dbc",
            "spring-webflux");
    assertThat(onlyIn(Agent.WHOLE, names)).as("lost by fitting").isEmpty();
    assertThat(onlyIn(Agent.FITTED, names)).as("only with fitting").isEmpty();
  }

  @Test
  void theSampleApplicationKeepsEverySignal() throws Exception {
    assumeTrue(Files.exists(SAMPLE), "the sample is not built: run mvn verify at the top");
    Map<Agent, Set<String>> names = both(FittedSignalsIT::sample);
    assertThat(Signals.instrumentations(names.get(Agent.WHOLE)))
        .contains("http-url-connection", "jdbc", "spring-data", "tomcat");
    assertThat(onlyIn(Agent.WHOLE, names)).as("lost by fitting").isEmpty();
    assertThat(onlyIn(Agent.FITTED, names)).as("only with fitting").isEmpty();
  }

  private static Set<String> onlyIn(Agent agent, Map<Agent, Set<String>> names) {
    Set<String> rest = new TreeSet<>(names.get(agent));
    names.keySet().stream().filter(each -> each != agent).map(names::get).forEach(rest::removeAll);
    return rest;
  }

  private Map<Agent, Set<String>> both(Run run) throws Exception {
    Map<Agent, CompletableFuture<Set<String>>> runs = new EnumMap<>(Agent.class);
    for (Agent agent : Agent.values()) {
      runs.put(agent, CompletableFuture.supplyAsync(() -> names(agent, run)));
    }
    Map<Agent, Set<String>> names = new EnumMap<>(Agent.class);
    for (Agent agent : Agent.values()) {
      names.put(agent, runs.get(agent).get(2, TimeUnit.MINUTES));
    }
    return names;
  }

  private Set<String> names(Agent agent, Run run) {
    Path output = directory.resolve(agent + ".log");
    try (Signals sidecar = new Signals()) {
      int exitCode = run.exitCode(agent, sidecar, output);
      assertThat(exitCode).as("exit code of %s", agent).isIn(0, 143);
      agent.assertSaidIn(output);
      return sidecar.names();
    } catch (Exception e) {
      throw new IllegalStateException(agent + " failed", e);
    }
  }

  private static int libraries(Agent agent, Signals sidecar, Path output) throws Exception {
    Process process =
        agent.start(
            List.of("-cp", "target/classes:target/lib/*", LibrariesApp.class.getName()),
            sidecar,
            output);
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(output)).doesNotContain("ERROR");
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static int sample(Agent agent, Signals sidecar, Path output) throws Exception {
    int port = freePort();
    Process process =
        agent.start(
            List.of(
                "-jar", SAMPLE.toString(), "--server.address=127.0.0.1", "--server.port=" + port),
            sidecar,
            output);
    try {
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest order =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders/1"))
              .timeout(Duration.ofSeconds(30))
              .build();
      while (process.isAlive() && !answers(client, order)) {
        Thread.onSpinWait();
      }
      process.toHandle().destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      TimeUnit.MILLISECONDS.sleep(50);
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
