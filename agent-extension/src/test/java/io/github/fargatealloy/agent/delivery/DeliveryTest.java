package io.github.fargatealloy.agent.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.LogCapture;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final long BOUND = 4096;

  private final LogCapture log = LogCapture.of(OutageLog.class);
  private final FakeWire wire = new FakeWire(200);
  private final Delivery delivery =
      new Delivery(new Backlog(BOUND), new OutageLog("http://localhost:4318", BOUND));
  private final SidecarSender sender = new SidecarSender(wire, "traces", delivery);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void passesOnWhileTheSidecarAnswers() {
    assertThat(send("a")).containsExactly("200");
    assertThat(wire.received()).containsExactly("a");
    assertThat(delivery.waitingBytes()).isZero();
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void copiesNoExportThatTheSidecarTakes() {
    Text message = new Text("a");
    sender.send(message, response -> {}, failure -> {});
    assertThat(wire.last()).isSameAs(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {FakeWire.REFUSED, 429, 502, 503, 504})
  void keepsInOrderWhatTheSidecarCannotTakeAndDeliversItLater(int status) throws Exception {
    wire.answer(status);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add("batch " + i);
      assertThat(send("batch " + i)).containsExactly("202");
    }
    assertThat(wire.received()).isEmpty();
    assertThat(delivery.waitingBytes()).isPositive();
    wire.answer(200);
    Await.until("delivered", SOON, () -> wire.received().size() == 20);
    assertThat(wire.received()).isEqualTo(texts);
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(log.messages().get(0)).contains("http://localhost:4318", "cannot be delivered");
    assertThat(log.messages().get(1)).contains("again", "20 kept batches", "0 dropped");
    assertThat(send("after")).containsExactly("200");
    assertThat(delivery.waitingBytes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsTheMessageAsItWasAlthoughTheExporterReusesItOnceItIsAnswered(boolean duringOutage)
      throws Exception {
    wire.answer(FakeWire.REFUSED);
    if (duringOutage) {
      send("the first");
    }
    StringBuilder reused = new StringBuilder("recorded");
    sender.send(
        new Reused(reused), response -> reused.replace(0, reused.length(), "next"), failure -> {});
    assertThat(reused).hasToString("next");
    wire.answer(200);
    Await.until("delivered", SOON, () -> delivery.waitingBytes() == 0);
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(wire.received()).last().isEqualTo("recorded");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 413, 500})
  void leavesARefusalToTheExporter(int status) {
    wire.answer(status);
    assertThat(send("a")).containsExactly(String.valueOf(status));
    assertThat(delivery.waitingBytes()).isZero();
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void dropsTheOldestAboveTheBoundAndCountsIt() throws Exception {
    wire.answer(FakeWire.REFUSED);
    for (int i = 0; i < 1000; i++) {
      send("batch " + i);
    }
    assertThat(delivery.waitingBytes()).isBetween(BOUND / 2, BOUND);
    long dropped = delivery.droppedBySignal().get("traces");
    assertThat(dropped).isBetween(1L, 999L);
    wire.answer(200);
    Await.until("delivered", SOON, () -> delivery.waitingBytes() == 0);
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(wire.received()).last().isEqualTo("batch 999");
    assertThat(wire.received()).hasSize((int) (1000 - dropped));
    assertThat(log.messages().get(1)).contains(dropped + " dropped");
  }

  @Test
  void aBatchLargerThanTheBoundIsDroppedAlone() throws Exception {
    wire.answer(FakeWire.REFUSED);
    StringBuilder random = new StringBuilder();
    new java.util.Random(1).ints(100_000, 32, 0xD7FF).forEach(random::appendCodePoint);
    send(random.toString());
    assertThat(delivery.waitingBytes()).isZero();
    assertThat(delivery.droppedBySignal()).isEqualTo(Map.of("traces", 1L));
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(log.messages().get(1)).contains("0 kept batches", "1 dropped");
  }

  @Test
  void aBatchThatIsRefusedLaterIsDroppedAndDoesNotHoldUpTheRest() throws Exception {
    wire.answer(FakeWire.REFUSED);
    send("a");
    wire.answer(400);
    Await.until("refused", SOON, () -> delivery.droppedBySignal().containsKey("traces"));
    wire.answer(200);
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(send("b")).containsExactly("200");
  }

  @Test
  void aBatchThatTheWireCannotSendIsDroppedAndDoesNotHoldUpTheRest() throws Exception {
    wire.answer(FakeWire.REFUSED);
    send("a");
    wire.answer(FakeWire.BROKEN);
    Await.until("dropped", SOON, () -> delivery.droppedBySignal().containsKey("traces"));
    wire.answer(200);
    Await.until("the end of the outage", SOON, () -> log.messages().size() == 2);
    assertThat(send("b")).containsExactly("200");
  }

  @Test
  void stopsAtOnceWhenNothingWaits() {
    CompletableResultCode stopped = sender.shutdown();
    assertThat(stopped.isSuccess()).isTrue();
    assertThat(wire.isShutDown()).isTrue();
  }

  @Test
  void deliversWhatWaitsBeforeItStops() throws Exception {
    wire.answer(FakeWire.REFUSED);
    send("a");
    CompletableResultCode stopped = sender.shutdown();
    assertThat(stopped.isDone()).isFalse();
    assertThat(wire.isShutDown()).isFalse();
    wire.answer(200);
    assertThat(stopped.join(5, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(wire.received()).containsExactly("a");
    assertThat(wire.isShutDown()).isTrue();
  }

  @Test
  void givesUpSoonWhenTheSidecarIsGoneAndSaysWhatIsLost() {
    wire.answer(FakeWire.REFUSED);
    send("a");
    send("b");
    long start = System.nanoTime();
    assertThat(sender.shutdown().join(5, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1800));
    assertThat(log.messages()).hasSize(2).last().asString().contains("2 batches are lost");
    assertThat(delivery.droppedBySignal()).isEqualTo(Map.of("traces", 2L));
  }

  /** A message whose content is the exporter's. */
  private record Reused(StringBuilder text) implements MessageWriter {
    @Override
    public void writeMessage(OutputStream output) throws IOException {
      new Text(text.toString()).writeMessage(output);
    }

    @Override
    public int getContentLength() {
      return new Text(text.toString()).getContentLength();
    }
  }

  /** What the exporter is told: a status, or a failure. */
  private List<String> send(String text) {
    List<String> answers = Collections.synchronizedList(new ArrayList<>());
    sender.send(
        new Text(text),
        response -> answers.add(String.valueOf(response.getStatusCode())),
        failure -> answers.add(failure.toString()));
    return answers;
  }
}
