package io.github.fargatealloy.pipeline.real;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends log records as Docker's log driver {@code fluentd} does: one array of tag, time and record
 * in MessagePack for each line. See <a
 * href="https://github.com/fluent/fluentd/wiki/Forward-Protocol-Specification-v1">the protocol</a>.
 */
public final class FluentForwardClient implements AutoCloseable {
  private final SocketChannel channel;
  private final String tag;

  private FluentForwardClient(SocketChannel channel, String tag) {
    this.channel = channel;
    this.tag = tag;
  }

  /**
   * Waits for a listener: a socket is there a little before anybody listens on it.
   *
   * @param container whose lines they are
   */
  public static FluentForwardClient connect(Path socket, String container) throws Exception {
    return connect(UnixDomainSocketAddress.of(socket), container);
  }

  public static FluentForwardClient connect(int port, String container) throws Exception {
    return connect(new InetSocketAddress("127.0.0.1", port), container);
  }

  private static FluentForwardClient connect(SocketAddress address, String container)
      throws Exception {
    AtomicReference<SocketChannel> connected = new AtomicReference<>();
    Await.until(
        "a listener at " + address,
        () -> {
          try {
            connected.set(SocketChannel.open(address));
            return true;
          } catch (SocketException nobody) {
            return false;
          }
        });
    return new FluentForwardClient(
        connected.get(), container + "-firelens-" + TaskMetadata.TASK_ID);
  }

  /** A whole line. */
  public void line(String text) throws IOException {
    send(record(text));
  }

  /** A line in parts, as Docker cuts those over 16 KB. */
  public void parts(String... parts) throws IOException {
    for (int i = 0; i < parts.length; i++) {
      Map<String, String> record = record(parts[i]);
      record.put("partial_message", "true");
      record.put("partial_id", "b6b2c9");
      record.put("partial_ordinal", Integer.toString(i + 1));
      record.put("partial_last", Boolean.toString(i == parts.length - 1));
      send(record);
    }
  }

  /**
   * Whole lines in one message, as Fluent Bit's output {@code forward} sends them: packed, with
   * nanoseconds and with the metadata that ECS has it add.
   */
  public void packed(String... lines) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (String line : lines) {
      Map<String, String> record = record(line);
      record.put("ecs_cluster", "production");
      record.put("ecs_task_arn", TaskMetadata.TASK_ARN);
      record.put("ecs_task_definition", "orders:7");
      entries.write(0x92);
      eventTime(entries);
      map(record, entries);
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(0x93);
    string(tag, message);
    message.write(0xc6);
    message.writeBytes(ByteBuffer.allocate(4).putInt(entries.size()).array());
    message.writeBytes(entries.toByteArray());
    map(Map.of("compressed", "text"), message);
    write(message);
  }

  /**
   * https://github.com/fluent/fluentd/wiki/Forward-Protocol-Specification-v1#eventtime-ext-format
   */
  private static void eventTime(ByteArrayOutputStream out) {
    int seconds = (int) (System.currentTimeMillis() / 1_000);
    out.writeBytes(new byte[] {(byte) 0xd7, 0});
    out.writeBytes(ByteBuffer.allocate(8).putInt(seconds).putInt(1).array());
  }

  private Map<String, String> record(String text) {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("container_id", "0123456789ab");
    record.put("container_name", "/" + tag);
    record.put("source", "stdout");
    record.put("log", text);
    return record;
  }

  private void send(Map<String, String> record) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(0x93);
    string(tag, message);
    message.write(0xce);
    message.writeBytes(
        ByteBuffer.allocate(4).putInt((int) (System.currentTimeMillis() / 1_000)).array());
    map(record, message);
    write(message);
  }

  private static void map(Map<String, String> record, ByteArrayOutputStream message) {
    message.write(0x80 | record.size());
    for (Map.Entry<String, String> entry : record.entrySet()) {
      string(entry.getKey(), message);
      string(entry.getValue(), message);
    }
  }

  private void write(ByteArrayOutputStream message) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(message.toByteArray());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static void string(String text, ByteArrayOutputStream message) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    message.write(0xdb);
    message.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    message.writeBytes(bytes);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
