package io.github.fargatealloy.service.deploy;

import java.util.List;

/**
 * How other services reach this one by its name.
 *
 * @param namespace of Cloud Map
 * @param ports the first one under the service's own name
 */
public record ServiceConnect(String namespace, List<TaskPort> ports) {

  public ServiceConnect {
    ports = List.copyOf(ports);
  }
}
