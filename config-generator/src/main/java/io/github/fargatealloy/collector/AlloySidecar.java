package io.github.fargatealloy.collector;

/** Where things are in the sidecar's container; the same for every service. */
public final class AlloySidecar {
  /** The name of the container. */
  public static final String NAME = "alloy";

  /** Alloy's own server: readiness and metrics. */
  public static final int SERVER_PORT = 12345;

  /**
   * The only directory that Alloy writes to. It lies outside {@code /var/lib/alloy}, which belongs
   * to another user in the stock image and so is closed to a root without capabilities.
   */
  public static final String STORAGE_PATH = "/var/lib/fargate-alloy";

  /** Environment variable that carries the configuration's text. */
  public static final String CONFIG_VARIABLE = "ALLOY_CONFIG_CONTENT";

  private AlloySidecar() {}

  /** An address that nothing outside the task can reach. */
  public static String loopback(int port) {
    return "127.0.0.1:" + port;
  }
}
