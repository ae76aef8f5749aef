package io.github.fargatealloy.pipeline.real;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A backend that takes Loki's push API and refuses what a Loki refuses that nobody has configured:
 * the defaults of <a
 * href="https://grafana.com/docs/loki/latest/configure/#limits_config">limits_config</a> and the
 * usual limit of what it passes on inside. Such answers are not retried.
 */
public final class LokiSink implements AutoCloseable {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_LABELS = 15;
  private static final int LONGEST_NAME = 1_024;
  private static final int LONGEST_VALUE = 2_048;
  private static final int LONGEST_LINE = 256 << 10;
  private static final Duration OLDEST = Duration.ofDays(7);
  private static final Duration AHEAD = Duration.ofMinutes(10);
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"(?:, |\\}$)");

  private final HttpServer server;
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  /** A line that was taken. */
  public record Line(Map<String, String> labels, String text) {}

  private LokiSink(HttpServer server) {
    this.server = server;
  }

  public static LokiSink start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LokiSink sink = new LokiSink(server);
    server.createContext("/loki/api/v1/push", sink::take);
    server.start();
    return sink;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Line> lines() {
    return lines;
  }

  /** The reasons. */
  public List<String> refusals() {
    return refusals;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      List<String> reasons = new ArrayList<>();
      if (Snappy.length(body) > MOST_BYTES) {
        reasons.add("a request of %d bytes".formatted(Snappy.length(body)));
      } else {
        UnknownFieldSet.parseFrom(Snappy.decompress(body))
            .getField(1)
            .getLengthDelimitedList()
            .forEach(stream -> take(parsed(stream), reasons));
      }
      refusals.addAll(reasons);
      exchange.sendResponseHeaders(reasons.isEmpty() ? 204 : 400, -1);
    }
  }

  /** Of a request with something to refuse, Loki keeps the rest. */
  private void take(UnknownFieldSet stream, List<String> reasons) {
    String text = string(stream, 1);
    Map<String, String> labels = labels(text);
    List<String> wrong = judge(text, labels);
    reasons.addAll(wrong);
    if (wrong.isEmpty()) {
      for (ByteString bytes : stream.getField(2).getLengthDelimitedList()) {
        UnknownFieldSet entry = parsed(bytes);
        List<String> wrongEntry = judge(entry);
        reasons.addAll(wrongEntry);
        if (wrongEntry.isEmpty()) {
          lines.add(new Line(labels, string(entry, 2)));
        }
      }
    }
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    LABEL
        .matcher(text)
        .results()
        .forEach((MatchResult label) -> labels.put(label.group(1), label.group(2)));
    return labels;
  }

  private static List<String> judge(String text, Map<String, String> labels) {
    List<String> wrong = new ArrayList<>();
    if (!LABEL.matcher(text.substring(1)).replaceAll("").isEmpty() || labels.isEmpty()) {
      wrong.add("labels that cannot be read: " + text);
    }
    if (labels.size() > MOST_LABELS) {
      wrong.add("%d labels: %s".formatted(labels.size(), labels.keySet()));
    }
    labels.forEach(
        (name, value) -> {
          if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            wrong.add("a label of %d and %d characters".formatted(name.length(), value.length()));
          }
        });
    return wrong;
  }

  private static List<String> judge(UnknownFieldSet entry) {
    List<String> wrong = new ArrayList<>();
    UnknownFieldSet time = parsed(entry.getField(1).getLengthDelimitedList().get(0));
    Instant at = Instant.ofEpochSecond(time.getField(1).getVarintList().get(0));
    if (at.isBefore(Instant.now().minus(OLDEST)) || at.isAfter(Instant.now().plus(AHEAD))) {
      wrong.add("a line of " + at);
    }
    int length = entry.getField(2).getLengthDelimitedList().get(0).size();
    if (length > LONGEST_LINE) {
      wrong.add("a line of %d bytes".formatted(length));
    }
    return wrong;
  }

  private static String string(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList().get(0).toStringUtf8();
  }

  private static UnknownFieldSet parsed(ByteString message) {
    try {
      return UnknownFieldSet.parseFrom(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
