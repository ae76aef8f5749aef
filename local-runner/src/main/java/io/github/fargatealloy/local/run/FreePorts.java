package io.github.fargatealloy.local.run;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes sure that a port is free before the container that needs it fails in its own words. */
final class FreePorts {
  static final ProblemCode TAKEN =
      new ProblemCode(
          "port-taken",
          "Every port of the task must be free on this machine",
          "Processes share this machine's network, as containers share that of their task, so what"
              + " listens there already would get the task's requests and telemetry. Often it is a"
              + " previous run, or a collector of your own on 4317 or 4318.",
          "lsof -nP -iTCP:4318 -sTCP:LISTEN",
          "sh");

  private static final int CONNECT_TIMEOUT_MILLIS = 500;

  private FreePorts() {}

  /**
   * @param required the container's name by port
   */
  static Problems check(Map<Integer, String> required) {
    List<Problem> problems = new ArrayList<>();
    required.forEach(
        (port, container) -> {
          if (answers(port) || !canListen(port)) {
            problems.add(
                TAKEN.error(
                    Location.ofFile("container " + container),
                    "port %s of container \"%s\" must be free on this machine, but is taken"
                        .formatted(port, container),
                    "stop what listens there: lsof -nP -iTCP:" + port + " -sTCP:LISTEN"));
          }
        });
    return Problems.of(problems);
  }

  /** Whether something listens there; on some systems one can listen beside it. */
  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
