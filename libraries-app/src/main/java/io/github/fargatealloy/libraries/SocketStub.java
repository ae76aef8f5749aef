package io.github.fargatealloy.libraries;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server of a protocol that is no HTTP: one thread for each connection. */
final class SocketStub implements AutoCloseable {
  /** Reads one request and answers it; ends with an exception when there is none left. */
  interface Protocol {
    void answer(DataInputStream in, DataOutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final Protocol protocol;

  SocketStub(Protocol protocol) throws IOException {
    this.protocol = protocol;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket socket = server.accept();
      inBackground(() -> serve(socket));
    }
  }

  private void serve(Socket socket) throws IOException {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      while (!server.isClosed()) {
        protocol.answer(in, out);
        out.flush();
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // The client or this server has gone, which is how it ends.
              } catch (RuntimeException e) {
                throw new UncheckedIOException(new IOException(e));
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
