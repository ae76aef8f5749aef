package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that lines in JSON become what they say, and that nothing which they say is lost. */
class JsonLineFlowTest {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN_ID = "00f067aa0ba902b7";

  @TempDir private static Path directory;
  private static FireLensFlow flow;

  @BeforeAll
  static void start() throws Exception {
    flow = FireLensFlow.start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    if (flow != null) {
      flow.close();
      assertThat(flow.alloy().errors()).doesNotContain("failed to");
    }
  }

  private static ReceivedLog line(String json) throws Exception {
    flow.send(json, "next");
    return flow.received(json.replaceAll("(?s).*\"marker\":\"([^\"]+)\".*", "$1"));
  }

  @Test
  void itsMessageSeverityAndTraceAreThoseOfTheRecord() throws Exception {
    ReceivedLog log =
        line(
            "{\"@timestamp\":\"2026-01-01T12:00:00Z\",\"level\":\"WARN\",\"message\":\"slow query\","
                + "\"mdc\":{\"traceId\":\"%s\",\"spanId\":\"%s\",\"customer\":\"c-1\"},"
                    .formatted(TRACE_ID, SPAN_ID)
                + "\"marker\":\"usual-1\"}");

    assertThat(log.body()).isEqualTo("slow query");
    assertThat(log.log().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_WARN);
    assertThat(FireLensFlow.traceId(log)).isEqualTo(TRACE_ID);
    assertThat(FireLensFlow.spanId(log)).isEqualTo(SPAN_ID);
    assertThat(log.attributes())
        .containsEntry("mdc.customer", "c-1")
        .containsEntry("@timestamp", "2026-01-01T12:00:00Z")
        .doesNotContainKeys("message", "level", "mdc.traceId", "traceId", "spanId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mdc", "contextMap", "context", "dd"})
  void whatEncodersNestMayBeATextElsewhere(String name) throws Exception {
    ReceivedLog log =
        line("{\"message\":\"m\",\"%s\":\"checkout\",\"marker\":\"%1$s-text\"}".formatted(name));

    assertThat(log.attributes()).containsEntry(name, "checkout");
  }

  @Test
  void theTextBesidesTheMessageStays() throws Exception {
    ReceivedLog log = line("{\"msg\":\"short\",\"message\":\"long\",\"marker\":\"both-1\"}");

    assertThat(log.body()).isEqualTo("long");
    assertThat(log.attributes()).containsEntry("msg", "short").doesNotContainKey("message");
  }

  @Test
  void aMessageThatIsNoTextLeavesTheLineAsItIs() throws Exception {
    String json = "{\"message\":{\"order\":\"o-1\"},\"marker\":\"object-1\"}";

    ReceivedLog log = line(json);

    assertThat(log.body()).isEqualTo(json);
    assertThat(log.attributes()).containsEntry("message.order", "o-1");
  }

  @ParameterizedTest
  @CsvSource({"trace_id,req-77", "traceId,1-2-3", "trace.id,77", "dd.trace_id,x", "span_id,main"})
  void anIdOfAnotherFormStaysAnAttribute(String name, String id) throws Exception {
    ReceivedLog log =
        line("{\"message\":\"m\",\"%s\":\"%s\",\"marker\":\"id-%1$s\"}".formatted(name, id));

    assertThat(log.attributes()).containsEntry(name, id);
    assertThat(FireLensFlow.traceId(log)).isEmpty();
    assertThat(FireLensFlow.spanId(log)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1311768467463790320, 123456789abcdef0",
    "9223372036854775808, 8000000000000000",
    "18446744073709551615, ffffffffffffffff",
    "1234567890123456, 000462d53c8abac0",
    "7, 0000000000000007"
  })
  void decimalIdsOfDatadogAreUnsigned(String decimal, String hex) throws Exception {
    for (String id : new String[] {decimal, "\"" + decimal + "\""}) {
      ReceivedLog log =
          line(
              "{\"dd.trace_id\":%s,\"dd.span_id\":%1$s,\"marker\":\"dd-%s-%d\"}"
                  .formatted(id, decimal, id.length()));

      assertThat(FireLensFlow.traceId(log)).as(id).isEqualTo("0000000000000000" + hex);
      assertThat(FireLensFlow.spanId(log)).as(id).isEqualTo(hex);
      assertThat(log.attributes()).doesNotContainKeys("dd.trace_id", "dd.span_id");
    }
  }

  @Test
  void theyMayBeNestedOrInHex() throws Exception {
    ReceivedLog log =
        line(
            "{\"dd\":{\"trace_id\":\"%s\",\"span_id\":\"255\",\"env\":\"live\"},\"marker\":\"dd-hex\"}"
                .formatted(TRACE_ID));

    assertThat(FireLensFlow.traceId(log)).isEqualTo(TRACE_ID);
    assertThat(FireLensFlow.spanId(log)).isEqualTo("00000000000000ff");
    assertThat(log.attributes()).containsEntry("dd.env", "live").doesNotContainKey("dd.trace_id");
  }

  @Test
  void aDecimalNumberThatIsNoIdStays() throws Exception {
    ReceivedLog log = line("{\"dd.trace_id\":\"18446744073709551620\",\"marker\":\"dd-large\"}");

    assertThat(log.attributes()).containsEntry("dd.trace_id", "18446744073709551620");
    assertThat(FireLensFlow.traceId(log)).isEmpty();
  }

  @Test
  void theFirstOfTwoIdsCountsAndTheOtherStays() throws Exception {
    ReceivedLog log =
        line(
            "{\"trace_id\":\"%s\",\"dd.trace_id\":\"255\",\"marker\":\"two-ids\"}"
                .formatted(TRACE_ID));

    assertThat(FireLensFlow.traceId(log)).isEqualTo(TRACE_ID);
    assertThat(log.attributes()).containsEntry("dd.trace_id", "255").doesNotContainKey("trace_id");
  }

  @Test
  void theFirstOfTwoLevelsCountsAndTheOtherStays() throws Exception {
    ReceivedLog log = line("{\"severity\":\"high\",\"level\":\"error\",\"marker\":\"two-levels\"}");

    assertThat(log.log().getSeverityText()).isEqualTo("ERROR");
    assertThat(log.attributes()).containsEntry("severity", "high").doesNotContainKey("level");
  }

  @Test
  void numbersStayNumbersAndLongOnesKeepEveryDigit() throws Exception {
    ReceivedLog log =
        line(
            "{\"order\":{\"id\":7},\"price\":1.25,\"big\":[9007199254740993,-9007199254740993],"
                + "\"exact\":0.12345678901234567890,\"note\":\"of 1234567890123456789, \\\"7\\\"\","
                + "\"marker\":\"numbers-1\"}");

    assertThat(log.attributes())
        .containsEntry("order.id", "7")
        .containsEntry("price", "1.25")
        .containsEntry("big.0", "9007199254740993")
        .containsEntry("big.1", "-9007199254740993")
        .containsEntry("exact", "0.12345678901234568")
        .containsEntry("note", "of 1234567890123456789, \"7\"");
  }

  @Test
  void whatTheRouterSaysDoesNotHideWhatTheLineSays() throws Exception {
    ReceivedLog log =
        line(
            "{\"source\":\"billing\",\"container\":\"c\",\"stream\":\"s\",\"container_id\":\"i\","
                + "\"marker\":\"names-1\"}");

    assertThat(log.attributes())
        .containsEntry("source", "billing")
        .containsEntry("container", "c")
        .containsEntry("stream", "s")
        .containsEntry("container_id", "i")
        .containsEntry("log.iostream", "stdout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"marker\":\"broken-1\", tru",
        "{\"marker\":\"broken-2\"} and more of it",
        "{\"marker\":\"broken-3\",\"id\":-\"x\",\"n\":1234567890123456789}",
        "{\"marker\":\"broken-4\",\"id\":01234567890123456789}"
      })
  void aLineThatDoesNotParseStaysAsItIs(String line) throws Exception {
    ReceivedLog log = line(line);

    assertThat(log.body()).isEqualTo(line);
    assertThat(log.attributes()).doesNotContainKeys("marker", "n", "id");
  }
}
