package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.deploy.LoadBalancer;
import io.github.fargatealloy.service.deploy.ServiceConnect;
import io.github.fargatealloy.service.deploy.TaskPort;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads by which of the task's ports a load balancer and Service Connect reach it. */
final class PublishedPorts {
  private static final int GRACE_SECONDS = 60;

  private final SectionReader deploy;
  private final List<TaskPort> ports;

  /**
   * @param ports the application's first
   */
  PublishedPorts(SectionReader deploy, List<TaskPort> ports) {
    this.deploy = deploy;
    this.ports = ports;
  }

  Optional<LoadBalancer> loadBalancer() {
    SectionReader section = deploy.section(DeployKeys.LOAD_BALANCER);
    if (deploy.isAbsent(DeployKeys.LOAD_BALANCER)) {
      return Optional.empty();
    }
    Optional<String> targetGroup = section.value(DeployKeys.TARGET_GROUP);
    Optional<Integer> wanted = section.value(DeployKeys.TARGET_PORT);
    requirePorts(DeployKeys.LOAD_BALANCER);
    Optional<TaskPort> port =
        section.isAbsent(DeployKeys.TARGET_PORT)
            ? ports.stream().findFirst()
            : wanted.flatMap(number -> find(section, DeployKeys.TARGET_PORT, number));
    int grace = section.value(DeployKeys.GRACE).orElse(GRACE_SECONDS);
    return targetGroup.flatMap(arn -> port.map(one -> new LoadBalancer(arn, one, grace)));
  }

  Optional<ServiceConnect> serviceConnect() {
    if (deploy.isAbsent(DeployKeys.SERVICE_CONNECT)) {
      return Optional.empty();
    }
    requirePorts(DeployKeys.SERVICE_CONNECT);
    Optional<SectionReader> details = deploy.detailed(DeployKeys.SERVICE_CONNECT);
    Optional<String> namespace =
        details
            .map(section -> section.value(DeployKeys.CONNECT_NAMESPACE))
            .orElseGet(() -> deploy.simple(DeployKeys.SERVICE_CONNECT));
    List<TaskPort> chosen =
        details
            .filter(section -> !section.isAbsent(DeployKeys.CONNECT_PORTS))
            .map(this::chosen)
            .orElseGet(this::firstContainers);
    Optional<String> name = details.flatMap(section -> section.value(DeployKeys.CONNECT_NAME));
    return namespace.map(one -> new ServiceConnect(one, name, chosen));
  }

  private List<TaskPort> chosen(SectionReader section) {
    List<TaskPort> chosen = new ArrayList<>();
    section.values(DeployKeys.CONNECT_PORTS).stream()
        .distinct()
        .forEach(number -> find(section, DeployKeys.CONNECT_PORTS, number).ifPresent(chosen::add));
    return chosen;
  }

  /** What stands beside an application that has ports serves this alone. */
  private List<TaskPort> firstContainers() {
    return ports.stream()
        .filter(port -> port.container().equals(ports.get(0).container()))
        .toList();
  }

  private Optional<TaskPort> find(SectionReader section, Key<?> key, int number) {
    Optional<TaskPort> port = ports.stream().filter(one -> one.number() == number).findFirst();
    if (port.isEmpty() && !ports.isEmpty()) {
      section.refuse(
          ServiceProblems.DEPLOY_PORT,
          key,
          "%s must be one of the task's ports, %s, but is %s"
              .formatted(section.path(key), numbers(), number),
          key == DeployKeys.TARGET_PORT
              ? "port: " + ports.get(0).number()
              : "ports: [" + ports.get(0).number() + "]");
    }
    return port;
  }

  private void requirePorts(Key<?> key) {
    if (ports.isEmpty()) {
      deploy.refuse(
          ServiceProblems.DEPLOY_PORT,
          key,
          "ports must be set with %s, but is missing".formatted(deploy.path(key)),
          "ports: [8080]");
    }
  }

  private String numbers() {
    return Words.or(ports.stream().map(port -> String.valueOf(port.number())).toList());
  }
}
