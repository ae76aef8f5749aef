package io.github.fargatealloy.collector;

import io.github.fargatealloy.service.Identity;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resource attributes that say which service this is; the same for every signal. */
public final class ServiceIdentity {
  private ServiceIdentity() {}

  /** All of them, in a fixed order, {@code service.name} first. */
  public static Map<String, String> attributes(ServiceDescription service) {
    Identity identity = service.identity();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("service.name", identity.name());
    identity.namespace().ifPresent(value -> attributes.put("service.namespace", value));
    identity.version().ifPresent(value -> attributes.put("service.version", value));
    identity
        .environment()
        .ifPresent(
            value -> {
              attributes.put("deployment.environment.name", value);
              // The older spelling, which Grafana's Application Observability still reads.
              attributes.put("deployment.environment", value);
            });
    return Collections.unmodifiableMap(attributes);
  }
}
