package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.InboundSource;
import io.github.fargatealloy.service.deploy.TaskPort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who may call a port of the tasks over TCP. */
public record Inbound(InboundSource source, int port) {
  public static final String PURPOSE = "Callers of the service";

  /** Each source on each port, in the order of the description. */
  static List<Inbound> of(ServiceDescription service) {
    List<Inbound> all = new ArrayList<>();
    for (InboundSource source : service.deployment().securityGroups().inbound()) {
      ports(service).forEach(port -> all.add(new Inbound(source, port)));
    }
    return List.copyOf(all);
  }

  /**
   * Those that are called. Service Connect's proxy listens on the container's own port, see
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
   */
  private static List<Integer> ports(ServiceDescription service) {
    Deployment deployment = service.deployment();
    List<Integer> published =
        Stream.concat(
                deployment.loadBalancer().stream().map(balancer -> balancer.port()),
                deployment.serviceConnect().stream().flatMap(connect -> connect.ports().stream()))
            .map(TaskPort::number)
            .distinct()
            .toList();
    return published.isEmpty()
        ? Stream.concat(
                service.ports().stream(),
                service.containers().stream().flatMap(container -> container.ports().stream()))
            .map(port -> port.containerPort())
            .toList()
        : published;
  }

  /** What {@code aws ec2 authorize-security-group-ingress --ip-permissions} takes. */
  ArrayNode permissions() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode rule =
        nodes.objectNode().put("IpProtocol", "tcp").put("FromPort", port).put("ToPort", port);
    ObjectNode caller =
        switch (source.kind()) {
          case SECURITY_GROUP -> caller(rule, "UserIdGroupPairs", "GroupId");
          case PREFIX_LIST -> caller(rule, "PrefixListIds", "PrefixListId");
          case IPV4_RANGE -> caller(rule, "IpRanges", "CidrIp");
          case IPV6_RANGE -> caller(rule, "Ipv6Ranges", "CidrIpv6");
        };
    caller.put("Description", PURPOSE);
    return nodes.arrayNode().add(rule);
  }

  private ObjectNode caller(ObjectNode rule, String sources, String key) {
    return rule.putArray(sources).addObject().put(key, source.id());
  }

  /** Where {@link #permissions} are written. */
  String file() {
    return "deploy/inbound-%s-%s.json".formatted(port, source.id().replaceAll("[/:]", "-"));
  }
}
