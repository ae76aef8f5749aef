package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.sidecar.RedactionModel.Redacted;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.processing.Sampling;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects the shortcut of redaction in the real Alloy: records of any shape become what every
 * pattern over every text makes of them, and those without a secret stay as they are.
 */
class RedactionFlowTest {
  private static final int RECORDS = 1_500;
  private static final int DEPTH = 3;

  @TempDir private Path directory;
  private final RandomRecords random = new RandomRecords(new SplittableRandom(42));
  private OtlpFlow flow;

  @AfterEach
  void stop() {
    if (flow != null) {
      flow.close();
    }
  }

  private OtlpSource run(Redaction redaction) throws Exception {
    Processing processing =
        new Processing(
            true, Sampling.everything(), true, redaction, false, false, false, List.of());
    AlloyConfig config =
        AlloyConfigGenerator.generate(
                Orders.toGrafanaCloud().withoutEcsMetrics().withProcessing(processing).file())
            .value()
            .orElseThrow();
    flow = OtlpFlow.start(config, directory);
    return flow.app(Map.of("service.name", "orders"));
  }

  @Test
  void spansAndTheirEventsAreWhatEveryPatternMakesOfThem() throws Exception {
    OtlpSource app = run(Redaction.usual());
    List<Span> sent = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      Span.Event.Builder event =
          Span.Event.newBuilder().setName("exception").addAllAttributes(random.attributes(DEPTH));
      sent.add(span(i, random.attributes(DEPTH)).addEvents(event).build());
    }

    app.spans(sent);

    Await.until("all spans", () -> flow.sink().spans().size() >= RECORDS);
    Map<ByteString, Span> received =
        flow.sink().spans().stream()
            .collect(Collectors.toMap(s -> s.span().getSpanId(), s -> s.span()));
    for (Span span : sent) {
      Span arrived = received.get(span.getSpanId());
      assertThat(map(arrived.getAttributesList()))
          .as("of %s", span)
          .isEqualTo(RedactionModel.record(span.getAttributesList(), text("")).attributes());
      assertThat(map(arrived.getEvents(0).getAttributesList()))
          .as("of an event in %s", span)
          .isEqualTo(
              RedactionModel.record(span.getEvents(0).getAttributesList(), text("")).attributes());
    }
  }

  @Test
  void logsAreWhatEveryPatternMakesOfThemAndTheirBodiesOfAnyKind() throws Exception {
    OtlpSource app = run(Redaction.usual());
    List<LogRecord> sent = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      sent.add(
          LogRecord.newBuilder()
              .setTimeUnixNano(1_000_000_000L + i)
              .setBody(random.value(DEPTH))
              .addAllAttributes(random.attributes(DEPTH))
              .build());
    }

    app.logs(sent);

    Await.until("all logs", () -> flow.sink().logs().size() >= RECORDS);
    Map<Long, LogRecord> received =
        flow.sink().logs().stream()
            .collect(Collectors.toMap(l -> l.log().getTimeUnixNano(), l -> l.log()));
    for (LogRecord log : sent) {
      LogRecord arrived = received.get(log.getTimeUnixNano());
      Redacted expected = RedactionModel.record(log.getAttributesList(), log.getBody());
      assertThat(map(arrived.getAttributesList()))
          .as("of %s", log)
          .isEqualTo(expected.attributes());
      assertThat(sorted(arrived.getBody())).as("of %s", log).isEqualTo(sorted(expected.text()));
    }
  }

  @Test
  void aPatternOfTheTeamReachesListsAndMaps() throws Exception {
    OtlpSource app = run(new Redaction(false, false, List.of("customer-\\d+", "100%`")));
    AnyValue list =
        AnyValue.newBuilder()
            .setArrayValue(
                ArrayValue.newBuilder()
                    .addValues(AnyValue.newBuilder().setStringValue("of customer-42, 100%` of it")))
            .build();

    app.spans(List.of(span(1, List.of(attribute("notes", list))).build()));

    Await.until("a span", () -> !flow.sink().spans().isEmpty());
    assertThat(flow.sink().spans().get(0).attributes())
        .isEqualTo(Map.of("notes.0", "of ***, *** of it"));
  }

  @Test
  void anAddressInAMapOfABodyIsTakenOutOnRequest() throws Exception {
    OtlpSource app = run(new Redaction(true, true, List.of()));
    AnyValue.Builder body = AnyValue.newBuilder();
    AnyValue.Builder user = AnyValue.newBuilder();
    user.getKvlistValueBuilder().addValues(attribute("mail", text("to Jane@Example.com")));
    user.getKvlistValueBuilder()
        .addValues(attribute("id", AnyValue.newBuilder().setIntValue(7).build()));
    body.getKvlistValueBuilder().addValues(attribute("user", user.build()));

    app.logs(List.of(LogRecord.newBuilder().setBody(body).build()));

    Await.until("a log", () -> !flow.sink().logs().isEmpty());
    assertThat(map(flow.sink().logs().get(0).log().getBody().getKvlistValue().getValuesList()))
        .isEqualTo(
            Map.of(
                "user.mail",
                text("to ***"),
                "user.id",
                AnyValue.newBuilder().setIntValue(7).build()));
  }

  private static Span.Builder span(int number, List<KeyValue> attributes) {
    return Span.newBuilder()
        .setTraceId(ByteString.copyFrom(ByteBuffer.allocate(16).putLong(8, number + 1L).array()))
        .setSpanId(ByteString.copyFrom(ByteBuffer.allocate(8).putLong(number + 1L).array()))
        .setName("GET /orders")
        .addAllAttributes(attributes);
  }

  private static KeyValue attribute(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  private static AnyValue text(String text) {
    return AnyValue.newBuilder().setStringValue(text).build();
  }

  private static Map<String, AnyValue> map(List<KeyValue> attributes) {
    Map<String, AnyValue> map = new TreeMap<>();
    attributes.forEach(attribute -> map.put(attribute.getKey(), attribute.getValue()));
    return map;
  }

  private static Object sorted(AnyValue body) {
    return body.hasKvlistValue() ? map(body.getKvlistValue().getValuesList()) : body;
  }
}
