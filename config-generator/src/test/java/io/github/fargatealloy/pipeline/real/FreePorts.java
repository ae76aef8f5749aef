package io.github.fargatealloy.pipeline.real;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of loopback that nothing listens on. They lie below those that systems hand out by
 * themselves (from 32768 on Linux), or a connection of any other process could take one before its
 * listener starts.
 */
public final class FreePorts {
  private static final int FIRST = 10_000;
  private static final int END = 32_768;

  private FreePorts() {}

  /** Different ones, because all are held until all are found. */
  public static List<Integer> find(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      while (held.size() < count) {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        try {
          held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException taken) {
          continue;
        }
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  public static int one() throws IOException {
    return find(1).get(0);
  }

  /** Whether somebody listens there. */
  public static boolean isTaken(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
