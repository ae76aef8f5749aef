package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One export of one signal as bytes, which the SDK's own objects, reused after the export returns,
 * could not be.
 */
final class Batch {
  private final HttpSender wire;
  private final String signal;
  private final byte[] content;
  private final int messageLength;
  private final boolean deflated;

  private Batch(
      HttpSender wire, String signal, byte[] content, int messageLength, boolean deflated) {
    this.wire = wire;
    this.signal = signal;
    this.content = content;
    this.messageLength = messageLength;
    this.deflated = deflated;
  }

  static Batch of(HttpSender wire, String signal, MessageWriter message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(message.getContentLength(), 32));
    message.writeMessage(out);
    return new Batch(wire, signal, out.toByteArray(), out.size(), false);
  }

  /** The form to wait in: OTLP deflates to about a tenth. */
  Batch deflate() {
    if (deflated) {
      return this;
    }
    ByteArrayOutputStream smaller = new ByteArrayOutputStream(content.length / 4 + 64);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream out = new DeflaterOutputStream(smaller, fast)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot fail to be written", impossible);
    } finally {
      fast.end();
    }
    return new Batch(wire, signal, smaller.toByteArray(), messageLength, true);
  }

  String signal() {
    return signal;
  }

  int sizeInMemory() {
    return content.length;
  }

  void transmit(Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    wire.send(new Message(), onResponse, onError);
  }

  private final class Message implements MessageWriter {
    @Override
    public void writeMessage(OutputStream output) throws IOException {
      if (!deflated) {
        output.write(content);
        return;
      }
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
          output.write(buffer, 0, length);
        }
      }
    }

    @Override
    public int getContentLength() {
      return messageLength;
    }
  }
}
