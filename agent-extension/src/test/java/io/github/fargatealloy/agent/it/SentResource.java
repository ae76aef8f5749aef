package io.github.fargatealloy.agent.it;

import io.github.fargatealloy.agent.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resource of an application's telemetry, without what the agent says of itself. */
final class SentResource {
  private static final List<String> OF_THE_AGENT =
      List.of("host.", "os.", "process.", "telemetry.", "service.version");

  private SentResource() {}

  /** Ends the application, and with it sends everything; one line for each attribute, sorted. */
  static List<String> of(AppProcess app, OtlpSink sink) throws Exception {
    app.port();
    app.terminate();
    app.exitCode();
    Await.until("something sent", Duration.ofSeconds(1), sink::hasReceived);
    Map<String, Object> attributes = new TreeMap<>(sink.resource());
    return attributes.entrySet().stream()
        .filter(entry -> OF_THE_AGENT.stream().noneMatch(entry.getKey()::startsWith))
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .toList();
  }
}
