package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A sender whose other end answers as told: with a status, or not at all. */
final class FakeWire implements HttpSender {
  static final int REFUSED = 0;

  /** Fails itself, before anything is sent. */
  static final int BROKEN = -1;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile int status;
  private volatile MessageWriter last;
  private volatile boolean shutDown;

  FakeWire(int status) {
    this.status = status;
  }

  void answer(int status) {
    this.status = status;
  }

  /** The messages that were answered with 200. */
  List<String> received() {
    return List.copyOf(received);
  }

  MessageWriter last() {
    return last;
  }

  boolean isShutDown() {
    return shutDown;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    last = message;
    int answer = status;
    if (answer == BROKEN) {
      throw new IllegalStateException("broken");
    }
    if (answer == REFUSED) {
      onError.accept(new ConnectException("Connection refused"));
      return;
    }
    if (answer == 200) {
      received.add(text(message));
    }
    onResponse.accept(new Response(answer));
  }

  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    return CompletableResultCode.ofSuccess();
  }

  private static String text(MessageWriter message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      message.writeMessage(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out.size() != message.getContentLength()) {
      throw new AssertionError(out.size() + " bytes, announced " + message.getContentLength());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private record Response(int getStatusCode) implements HttpResponse {
    @Override
    public String getStatusMessage() {
      return "";
    }

    @Override
    public byte[] getResponseBody() {
      return new byte[0];
    }
  }
}
