package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a task must reach: HTTPS, for its destination and for AWS. Names are resolved by the VPC's
 * own resolver, which no security group filters.
 */
public final class Outbound {
  public static final int HTTPS = 443;
  public static final String ANYWHERE_IPV4 = "0.0.0.0/0";
  public static final String ANYWHERE_IPV6 = "::/0";
  public static final String PURPOSE = "HTTPS to the telemetry destination and to AWS";

  private Outbound() {}

  /** What {@code aws ec2 authorize-security-group-egress --ip-permissions} takes. */
  static ArrayNode permissions() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode https =
        nodes.objectNode().put("IpProtocol", "tcp").put("FromPort", HTTPS).put("ToPort", HTTPS);
    https
        .putArray("IpRanges")
        .add(nodes.objectNode().put("CidrIp", ANYWHERE_IPV4).put("Description", PURPOSE));
    https
        .putArray("Ipv6Ranges")
        .add(nodes.objectNode().put("CidrIpv6", ANYWHERE_IPV6).put("Description", PURPOSE));
    return nodes.arrayNode().add(https);
  }
}
