package io.github.fargatealloy.contribution;

/**
 * A port that something beside the application takes; all containers of a task share one network.
 *
 * @param purpose completes "taken by …"
 */
public record ListenPort(int port, Protocol protocol, String purpose)
    implements Comparable<ListenPort> {

  /** TCP and UDP ports do not stand in each other's way. */
  public enum Protocol {
    TCP,
    UDP
  }

  public static ListenPort tcp(int port, String purpose) {
    return new ListenPort(port, Protocol.TCP, purpose);
  }

  public static ListenPort udp(int port, String purpose) {
    return new ListenPort(port, Protocol.UDP, purpose);
  }

  @Override
  public int compareTo(ListenPort other) {
    int byPort = Integer.compare(port, other.port);
    return byPort != 0 ? byPort : protocol.compareTo(other.protocol);
  }
}
