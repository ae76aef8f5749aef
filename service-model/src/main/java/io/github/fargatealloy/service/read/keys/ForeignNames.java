package io.github.fargatealloy.service.read.keys;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What other tools call our keys: the ECS API, Docker Compose, Kubernetes, OpenTelemetry. Where two
 * names differ only in how their words are joined, nothing need be listed.
 */
public final class ForeignNames {
  private record Name(String ours, List<String> others) {}

  private static final List<Name> ALL =
      List.of(
          name("service", "name", "family", "service-name"),
          name("variables", "env", "environment", "env-vars", "environment-variables"),
          name("env-files", "env-file", "environment-files"),
          name("ports", "port-mappings", "expose"),
          name("image", "docker-image"),
          name("execution-role", "execution-role-arn"),
          name("task-role", "task-role-arn"),
          name("architecture", "arch", "platform", "cpu-architecture", "runtime-platform"),
          name("operating-system", "operating-system-family", "os"),
          name("storage", "ephemeral-storage", "disk"),
          name("desired-count", "replicas", "instances", "scale"),
          name("health-check", "healthcheck", "liveness-probe", "readiness-probe", "startup-probe"),
          name("stop-timeout", "stop-grace-period", "termination-grace-period-seconds"),
          name("command", "entry-point", "entrypoint", "args", "cmd"),
          name("read-only-root", "readonly-root-filesystem", "read-only"),
          name("memory", "mem", "mem-limit", "ram", "memory-reservation"),
          name("cpu", "cpus", "vcpu", "vcpus"),
          name("task", "resources", "size"),
          name("tags", "labels", "docker-labels"),
          name("image-credentials", "repository-credentials", "image-pull-secrets"),
          name("init-process", "init", "init-process-enabled"),
          name("public-ip", "assign-public-ip"),
          name("exec", "enable-execute-command", "execute-command"),
          name("log-retention", "retention", "retention-in-days"),
          name("destination", "exporter", "exporters", "backend", "backends", "output"),
          name("telemetry", "observability", "monitoring", "otel", "opentelemetry"),
          name("secret", "secret-arn", "credentials", "api-token", "token"),
          name("endpoint", "url"),
          name("url", "endpoint"),
          name("containers", "sidecars", "container-definitions", "init-containers"),
          name("options", "jvm-options", "java-options", "java-opts", "java-tool-options"),
          name("java", "jvm"));

  private ForeignNames() {}

  /** The name itself, the name with hyphens between its words, and ours, without repetition. */
  public static Set<String> of(String name) {
    String hyphenated =
        name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).replace('_', '-');
    Set<String> names = new LinkedHashSet<>(List.of(name, hyphenated));
    ALL.stream().filter(n -> n.others().contains(hyphenated)).map(Name::ours).forEach(names::add);
    return names;
  }

  private static Name name(String ours, String... others) {
    return new Name(ours, List.of(others));
  }
}
