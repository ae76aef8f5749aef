package io.github.fargatealloy.service.deploy;

import java.util.List;

/**
 * What the network lets through to the tasks and from them.
 *
 * @param ids of groups that exist; empty for one of the service's own
 * @param inbound who may call the tasks, when the group is the service's own
 * @param outbound TCP ports that the application must reach beside those of telemetry and AWS, when
 *     the group is the service's own
 */
public record SecurityGroups(
    List<String> ids, List<InboundSource> inbound, List<Integer> outbound) {

  public SecurityGroups {
    ids = List.copyOf(ids);
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
  }

  /** Whether a group is to be created. */
  public boolean own() {
    return ids.isEmpty();
  }
}
