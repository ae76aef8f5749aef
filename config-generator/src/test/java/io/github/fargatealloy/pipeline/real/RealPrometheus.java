package io.github.fargatealloy.pipeline.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Prometheus on this machine that takes remote writes and scrapes nothing itself. */
public final class RealPrometheus implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final Process process;

  /** One series at one instant, labels with the name of the metric as {@code __name__}. */
  public record Sample(Map<String, String> labels, String value) {}

  private RealPrometheus(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Reports the calling test as skipped when there is no Prometheus. */
  public static void assumeInstalled() {
    assumeTrue(Programs.isInstalled("prometheus"), "prometheus is not on PATH");
  }

  public static RealPrometheus start(Path directory) throws Exception {
    int port = FreePorts.one();
    Path config = Files.writeString(directory.resolve("prometheus.yml"), "scrape_configs: []\n");
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("prometheus.log").toFile())
            .start();
    RealPrometheus prometheus = new RealPrometheus(port, process);
    Await.until("prometheus is ready", prometheus::isReady);
    return prometheus;
  }

  public int port() {
    return port;
  }

  private boolean isReady() throws Exception {
    if (!process.isAlive()) {
      throw new AssertionError("prometheus ended");
    }
    try {
      return HTTP.send(get("/-/ready"), BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /** The newest samples of the series that a selector chooses. */
  public List<Sample> query(String selector) throws Exception {
    String query = URLEncoder.encode(selector, StandardCharsets.UTF_8);
    String answer = HTTP.send(get("/api/v1/query?query=" + query), BodyHandlers.ofString()).body();
    List<Sample> samples = new ArrayList<>();
    for (JsonNode series : JSON.readTree(answer).at("/data/result")) {
      Map<String, String> labels = new TreeMap<>();
      series.get("metric").properties().forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
      samples.add(new Sample(labels, series.at("/value/1").asText()));
    }
    return samples;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
