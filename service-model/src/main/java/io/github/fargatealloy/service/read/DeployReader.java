package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.PriceFile;
import io.github.fargatealloy.service.deploy.TaskPort;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import java.util.List;
import java.util.Optional;

/** Reads {@code deploy} and {@code tags}. */
final class DeployReader {
  private static final int DESIRED_COUNT = 2;
  private static final int LOG_RETENTION_DAYS = 30;

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

  /** What is created is named like the service, unless the description says otherwise. */
  String name(String service) {
    return deploy.value(DeployKeys.NAME).orElse(service);
  }

  /**
   * @param ports of all containers that run as long as the task, the application's first
   */
  Deployment read(String name, List<TaskPort> ports) {
    PublishedPorts published = new PublishedPorts(deploy, ports);
    var tags = root.entries(DeployKeys.TAGS);
    if (tags.size() > MOST_TAGS) {
      root.refuse(
          ServiceProblems.INVALID_VALUE,
          DeployKeys.TAGS,
          "tags must be at most %s, but are %s".formatted(MOST_TAGS, tags.size()),
          "remove some");
    }
    return new Deployment(
        name,
        deploy.value(DeployKeys.CLUSTER).orElse("default"),
        deploy.values(DeployKeys.SUBNETS),
        new SecurityGroupsReader(deploy).read(),
        deploy.value(DeployKeys.PUBLIC_IP).orElse(false),
        deploy.value(DeployKeys.DESIRED_COUNT).orElse(DESIRED_COUNT),
        deploy.value(DeployKeys.CAPACITY).orElse(Capacity.FARGATE),
        deploy.value(DeployKeys.CAPACITY_PROVIDER),
        deploy.value(DeployKeys.EXEC).orElse(false),
        deploy.value(DeployKeys.LOG_RETENTION).orElse(LOG_RETENTION_DAYS),
        deploy.value(DeployKeys.LOG_KEY),
        published.loadBalancer(),
        published.serviceConnect(),
        prices(),
        tags);
  }

  private Optional<PriceFile> prices() {
    return deploy
        .value(DeployKeys.PRICES)
        .flatMap(
            path ->
                files.text(deploy, DeployKeys.PRICES, path).map(text -> new PriceFile(path, text)));
  }
}
