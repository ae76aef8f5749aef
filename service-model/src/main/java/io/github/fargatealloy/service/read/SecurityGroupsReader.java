package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.deploy.InboundSource;
import io.github.fargatealloy.service.deploy.SecurityGroups;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.Key;
import java.util.List;

/** Reads what the network lets through: groups that exist, or the rules of the service's own. */
final class SecurityGroupsReader {
  private final SectionReader deploy;

  SecurityGroupsReader(SectionReader deploy) {
    this.deploy = deploy;
  }

  SecurityGroups read() {
    List<String> ids = deploy.values(DeployKeys.SECURITY_GROUPS);
    List<InboundSource> inbound = deploy.values(DeployKeys.INBOUND).stream().distinct().toList();
    List<Integer> outbound =
        deploy.values(DeployKeys.OUTBOUND).stream().distinct().sorted().toList();
    if (deploy.items(DeployKeys.SECURITY_GROUPS).isEmpty()) {
      requireInbound();
    } else {
      refuse(DeployKeys.INBOUND);
      refuse(DeployKeys.OUTBOUND);
    }
    return new SecurityGroups(ids, inbound, outbound);
  }

  private void requireInbound() {
    List.of(DeployKeys.LOAD_BALANCER, DeployKeys.SERVICE_CONNECT).stream()
        .filter(key -> !deploy.isAbsent(key) && deploy.items(DeployKeys.INBOUND).isEmpty())
        .findFirst()
        .ifPresent(
            caller ->
                deploy.refuse(
                    ServiceProblems.INBOUND,
                    caller,
                    "deploy.inbound must be set with %s, because the service's own security group lets nobody else in, but is missing"
                        .formatted(deploy.path(caller)),
                    "inbound: [sg-0a1b2c3d4e5f60718]"));
  }

  private void refuse(Key<?> key) {
    if (!deploy.isAbsent(key)) {
      deploy.refuse(
          ServiceProblems.INBOUND,
          key,
          "%s must not be set with deploy.security-groups, whose rules are their owner's, but is"
              .formatted(deploy.path(key)),
          "remove " + key.name());
    }
  }
}
