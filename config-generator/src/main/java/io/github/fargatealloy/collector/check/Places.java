package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.ServiceFile;

/** Where things of {@code telemetry} are written. */
final class Places {
  private Places() {}

  /** A destination by its kind or by its own name. */
  static Location destination(ServiceFile file, String name) {
    String own = "telemetry.destinations." + name;
    return file.sources().locate(file.sources().has(own) ? own : "telemetry.destination." + name);
  }
}
