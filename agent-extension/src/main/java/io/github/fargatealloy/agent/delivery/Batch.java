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
 * One export of one signal. As it comes, it is the SDK's own objects, written to the wire without a
 * copy; the SDK reuses them once the export is answered, so a batch that outlives the answer must
 * be a {@linkplain #deflate() deflated} one.
 */
final class Batch {
  private final HttpSender wire;
  private final String signal;
  private final MessageWriter message;

  Batch(HttpSender wire, String signal, MessageWriter message) {
    this.wire = wire;
    this.signal = signal;
    this.message = message;
  }

  /** The form to wait in: bytes of its own. OTLP deflates to about a tenth. */
  Batch deflate() {
    return message instanceof Deflated ? this : new Batch(wire, signal, Deflated.of(message));
  }

  String signal() {
    return signal;
  }

  /** What a deflated batch takes; any other takes nothing of its own. */
  int sizeInMemory() {
    return message instanceof Deflated ? ((Deflated) message).bytes.length : 0;
  }

  void transmit(Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    wire.send(message, onResponse, onError);
  }

  private static final class Deflated implements MessageWriter {
    private final byte[] bytes;
    private final int contentLength;

    Deflated(byte[] bytes, int contentLength) {
      this.bytes = bytes;
      this.contentLength = contentLength;
    }

    static Deflated of(MessageWriter message) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.getContentLength() / 4 + 64);
      Deflater fast = new Deflater(Deflater.BEST_SPEED);
      try (OutputStream out = new DeflaterOutputStream(bytes, fast)) {
        message.writeMessage(out);
      } catch (IOException impossible) {
        throw new IllegalStateException("memory cannot fail to be written", impossible);
      } finally {
        fast.end();
      }
      return new Deflated(bytes.toByteArray(), message.getContentLength());
    }

    @Override
    public void writeMessage(OutputStream output) throws IOException {
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
          output.write(buffer, 0, length);
        }
      }
    }

    @Override
    public int getContentLength() {
      return contentLength;
    }
  }
}
