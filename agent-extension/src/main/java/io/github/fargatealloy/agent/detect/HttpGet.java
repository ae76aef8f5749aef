package io.github.fargatealloy.agent.detect;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.0 request on a plain socket, done or failed by a deadline.
 *
 * <p>The JDK's client is avoided before {@code main}: it would start java.util.logging ahead of the
 * application, obey its proxy settings, and cannot bound the time of a whole answer.
 */
final class HttpGet {
  /** A task of ten containers has an answer of about 30 KiB. */
  static final int MAX_ANSWER_BYTES = 1024 * 1024;

  private HttpGet() {}

  /** The body of a 200 answer. */
  static String body(URI uri, Deadline deadline) throws IOException {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      int port = uri.getPort() < 0 ? 80 : uri.getPort();
      socket.connect(new InetSocketAddress(uri.getHost(), port), deadline.socketTimeoutMillis());
      socket.getOutputStream().write(request(uri));
      return bodyOf(answer(socket, deadline));
    }
  }

  private static byte[] request(URI uri) {
    return ("GET "
            + uri.getRawPath()
            + " HTTP/1.0\r\n"
            + "Host: "
            + uri.getRawAuthority()
            + "\r\n"
            + "Accept: application/json\r\n"
            + "Connection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Head and body, read until the server closes or the announced length is complete. */
  private static byte[] answer(Socket socket, Deadline deadline) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream(8192);
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    int expected = -1;
    while (expected < 0 || answer.size() < expected) {
      socket.setSoTimeout(deadline.socketTimeoutMillis());
      int length = in.read(buffer);
      if (length < 0) {
        break;
      }
      answer.write(buffer, 0, length);
      if (answer.size() > MAX_ANSWER_BYTES) {
        throw new IOException("an answer of more than " + MAX_ANSWER_BYTES + " bytes");
      }
      if (expected < 0) {
        expected = expectedLength(answer);
      }
    }
    if (answer.size() < expected) {
      throw new EOFException("an answer cut off after " + answer.size() + " bytes");
    }
    return answer.toByteArray();
  }

  /** Of head and body together; -1 while it is not known. */
  private static int expectedLength(ByteArrayOutputStream answer) throws IOException {
    String text = new String(answer.toByteArray(), StandardCharsets.ISO_8859_1);
    int headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0) {
      return -1;
    }
    for (String line : text.substring(0, headEnd).split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return headEnd + 4 + contentLength(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    return -1;
  }

  private static int contentLength(String value) throws IOException {
    long length;
    try {
      length = Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new IOException("an answer with the content length \"" + value + "\"");
    }
    if (length < 0 || length > MAX_ANSWER_BYTES) {
      throw new IOException("an answer of " + length + " bytes");
    }
    return (int) length;
  }

  private static String bodyOf(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.UTF_8);
    int headEnd = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.") || headEnd < 12) {
      throw new IOException("an answer that is not HTTP");
    }
    String status = text.substring(9, 12);
    if (!status.equals("200")) {
      throw new IOException("HTTP status " + status);
    }
    return text.substring(headEnd + 4);
  }
}
