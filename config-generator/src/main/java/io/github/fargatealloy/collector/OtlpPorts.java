package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.ListenPort;
import java.util.List;

/** Where any collector takes OTLP: on the ports that the specification gives it. */
public final class OtlpPorts {
  public static final int GRPC = 4317;
  public static final int HTTP = 4318;

  private OtlpPorts() {}

  /** Those that a sidecar takes. */
  public static List<ListenPort> ofSidecar() {
    return List.of(
        ListenPort.tcp(GRPC, "the sidecar, for OTLP over gRPC"),
        ListenPort.tcp(HTTP, "the sidecar, for OTLP over HTTP"));
  }
}
