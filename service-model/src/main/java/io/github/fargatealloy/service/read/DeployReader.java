package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.LoadBalancer;
import io.github.fargatealloy.service.deploy.PriceFile;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.value.Port;
import java.util.List;
import java.util.Optional;

/** Reads {@code deploy} and {@code tags}. */
final class DeployReader {
  private static final int DESIRED_COUNT = 2;
  private static final int LOG_RETENTION_DAYS = 30;
  private static final int GRACE_SECONDS = 60;

  /** AWS takes 50, and one on the service is ours. */
  private static final int MOST_TAGS = 49;

  private final SectionReader root;
  private final SectionReader deploy;
  private final RelatedFiles files;

  DeployReader(SectionReader root, RelatedFiles files) {
    this.root = root;
    this.files = files;
    this.deploy = root.section(ServiceKeys.DEPLOY);
  }

  Deployment read(List<Port> ports) {
    Optional<String> namespace = deploy.value(DeployKeys.SERVICE_CONNECT);
    if (namespace.isPresent() && ports.isEmpty()) {
      refuse(
          DeployKeys.SERVICE_CONNECT,
          "ports must be set with deploy.service-connect, but is missing");
    }
    var tags = root.entries(DeployKeys.TAGS);
    if (tags.size() > MOST_TAGS) {
      root.findings()
          .add(
              ServiceProblems.INVALID_VALUE.error(
                  root.locate(DeployKeys.TAGS),
                  "tags must be at most %d, but are %d".formatted(MOST_TAGS, tags.size()),
                  "remove some"));
    }
    return new Deployment(
        deploy.value(DeployKeys.CLUSTER).orElse("default"),
        deploy.values(DeployKeys.SUBNETS),
        deploy.values(DeployKeys.SECURITY_GROUPS),
        deploy.value(DeployKeys.PUBLIC_IP).orElse(false),
        deploy.value(DeployKeys.DESIRED_COUNT).orElse(DESIRED_COUNT),
        deploy.value(DeployKeys.CAPACITY).orElse(Capacity.FARGATE),
        deploy.value(DeployKeys.CAPACITY_PROVIDER),
        deploy.value(DeployKeys.EXEC).orElse(false),
        deploy.value(DeployKeys.LOG_RETENTION).orElse(LOG_RETENTION_DAYS),
        deploy.value(DeployKeys.LOG_KEY),
        loadBalancer(ports),
        namespace,
        prices(),
        tags);
  }

  private Optional<PriceFile> prices() {
    return deploy
        .value(DeployKeys.PRICES)
        .flatMap(
            path -> {
              Optional<String> text = files.text(path);
              if (text.isEmpty()) {
                deploy
                    .findings()
                    .add(RelatedFiles.unreadable(deploy, DeployKeys.PRICES, "a file", path));
              }
              return text.map(found -> new PriceFile(path, found));
            });
  }

  private Optional<LoadBalancer> loadBalancer(List<Port> ports) {
    SectionReader section = deploy.section(DeployKeys.LOAD_BALANCER);
    if (deploy.isAbsent(DeployKeys.LOAD_BALANCER)) {
      return Optional.empty();
    }
    Optional<String> targetGroup = section.value(DeployKeys.TARGET_GROUP);
    Optional<Integer> wanted = section.value(DeployKeys.TARGET_PORT);
    Optional<Port> port =
        ports.stream()
            .filter(one -> wanted.isEmpty() || wanted.get() == one.containerPort())
            .findFirst();
    if (ports.isEmpty()) {
      refuse(
          DeployKeys.LOAD_BALANCER, "ports must be set with deploy.load-balancer, but is missing");
    } else if (port.isEmpty()) {
      section
          .findings()
          .add(
              ServiceProblems.DEPLOY_PORT.error(
                  section.locate(DeployKeys.TARGET_PORT),
                  "deploy.load-balancer.port must be one of ports, %s, but is %s"
                      .formatted(numbers(ports), section.written(DeployKeys.TARGET_PORT)),
                  "port: " + ports.get(0).containerPort()));
    }
    int grace = section.value(DeployKeys.GRACE).orElse(GRACE_SECONDS);
    return targetGroup.flatMap(arn -> port.map(one -> new LoadBalancer(arn, one, grace)));
  }

  private void refuse(Key<?> key, String message) {
    deploy
        .findings()
        .add(ServiceProblems.DEPLOY_PORT.error(deploy.locate(key), message, "ports: [8080]"));
  }

  private static String numbers(List<Port> ports) {
    return Words.or(ports.stream().map(port -> String.valueOf(port.containerPort())).toList());
  }
}
