package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a task must reach over TCP. Names are resolved by the VPC's own resolver, which no
 * security group filters.
 *
 * @param purpose for people who read the rules of the group
 */
public record Outbound(int port, String purpose) {
  public static final String ANYWHERE_IPV4 = "0.0.0.0/0";
  public static final String ANYWHERE_IPV6 = "::/0";

  private static final String TELEMETRY = "telemetry to its destination";
  private static final String APPLICATION = "what the application calls";
  private static final Outbound HTTPS =
      new Outbound(443, "HTTPS to the telemetry destination and to AWS");
  private static final Pattern PORT = Pattern.compile("^(?:https?://)?[^/:]+:([0-9]{1,5})(?:/|$)");
  private static final int HTTP_PORT = 80;
  private static final Outbound NFS = new Outbound(2049, "NFS to the file systems of the volumes");

  /** By what a rule was added for, a later run knows it for one that may go. */
  static final List<String> PURPOSES_THAT_END = List.of(TELEMETRY, NFS.purpose(), APPLICATION);

  /** HTTPS first, which every task needs. */
  static List<Outbound> of(ServiceDescription service) {
    List<Outbound> all = new ArrayList<>(List.of(HTTPS));
    service.telemetry().destinations().values().stream()
        .flatMap(destination -> destination.endpoints().stream())
        .map(Outbound::port)
        .distinct()
        .sorted()
        .map(port -> new Outbound(port, TELEMETRY))
        .forEach(one -> add(all, one));
    if (service.volumes().stream().anyMatch(volume -> volume.efs().isPresent())) {
      add(all, NFS);
    }
    service.deployment().securityGroups().outbound().stream()
        .map(port -> new Outbound(port, APPLICATION))
        .forEach(one -> add(all, one));
    return List.copyOf(all);
  }

  /** EC2 refuses a second rule for a port. */
  private static void add(List<Outbound> all, Outbound one) {
    if (all.stream().noneMatch(other -> other.port() == one.port())) {
      all.add(one);
    }
  }

  private static int port(String endpoint) {
    Matcher written = PORT.matcher(endpoint);
    if (written.find()) {
      return Integer.parseInt(written.group(1));
    }
    return endpoint.startsWith("http:") ? HTTP_PORT : HTTPS.port();
  }

  /** What {@code aws ec2 authorize-security-group-egress --ip-permissions} takes. */
  ArrayNode permissions() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode rule =
        nodes.objectNode().put("IpProtocol", "tcp").put("FromPort", port).put("ToPort", port);
    rule.putArray("IpRanges")
        .add(nodes.objectNode().put("CidrIp", ANYWHERE_IPV4).put("Description", purpose));
    rule.putArray("Ipv6Ranges")
        .add(nodes.objectNode().put("CidrIpv6", ANYWHERE_IPV6).put("Description", purpose));
    return nodes.arrayNode().add(rule);
  }

  /** Where {@link #permissions} are written. */
  String file() {
    return "deploy/outbound-" + port + ".json";
  }
}
