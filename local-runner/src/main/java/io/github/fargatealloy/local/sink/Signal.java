package io.github.fargatealloy.local.sink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three signals of OTLP/HTTP and the path that each is posted to. */
public enum Signal {
  TRACES,
  METRICS,
  LOGS;

  /** The signal that is posted to this path, under whatever prefix the endpoint has. */
  static Optional<Signal> ofPath(String path) {
    return Arrays.stream(values()).filter(signal -> path.endsWith("/v1/" + signal)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
