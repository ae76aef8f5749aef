package io.github.fargatealloy.service.deploy;

import java.util.List;
import java.util.Optional;

/**
 * How other services reach this one by its name.
 *
 * @param namespace of Cloud Map
 * @param name that the first port is reached by; empty for the service's own
 */
public record ServiceConnect(String namespace, Optional<String> name, List<TaskPort> ports) {

  public ServiceConnect {
    ports = List.copyOf(ports);
  }
}
