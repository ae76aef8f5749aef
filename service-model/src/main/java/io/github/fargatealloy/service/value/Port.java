package io.github.fargatealloy.service.value;

import java.util.Optional;

/**
 * A TCP port that the application listens on.
 *
 * @param containerPort 1 to 65535
 * @param name the name of the port mapping, for Service Connect; unique in the task
 * @param appProtocol what Service Connect is to understand of it: {@code http}, {@code http2} or
 *     {@code grpc}; empty for bytes
 */
public record Port(int containerPort, String name, Optional<String> appProtocol) {

  /** Of which Service Connect understands nothing but bytes. */
  public Port(int containerPort, String name) {
    this(containerPort, name, Optional.empty());
  }
}
