package io.github.fargatealloy.pipeline.sidecar.processing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which requests only ask whether the service lives, in globs whose * stands for any characters.
 * The agent extension has the same lists, so that its agent records none of the spans that the
 * sidecar would drop, and an agent that knows nothing of them gives the same traces.
 */
public final class HealthCheckRequests {
  /** Of Spring Boot, MicroProfile and Quarkus, and of Kubernetes' conventions. */
  public static final List<String> PATHS =
      List.of(
          "*/actuator/health",
          "*/actuator/health/*",
          "/health",
          "/health/live",
          "/health/ready",
          "/health/started",
          "/healthz",
          "/livez",
          "/readyz",
          "/q/health",
          "/q/health/*");

  /** Who asks for other paths. */
  public static final List<String> USER_AGENTS =
      List.of("ELB-HealthChecker/*", "Amazon-Route53-Health-Check-Service*", "kube-probe/*");

  private HealthCheckRequests() {}

  /** One regular expression of RE2 for a list of globs. */
  static String regex(List<String> globs) {
    return globs.stream()
        .map(glob -> Pattern.compile("[.+?()\\[\\]{}|^$\\\\]").matcher(glob).replaceAll("\\\\$0"))
        .map(glob -> glob.replace("*", ".*"))
        .collect(Collectors.joining("|", "^(", ")$"));
  }
}
