package io.github.fargatealloy.service.deploy;

/**
 * Who may call the tasks.
 *
 * @param id of a group, such as that of a load balancer, or of a list; or a range of addresses as
 *     AWS gives it back
 */
public record InboundSource(Kind kind, String id) {

  /** What a rule of a security group may name. */
  public enum Kind {
    SECURITY_GROUP,
    PREFIX_LIST,
    IPV4_RANGE,
    IPV6_RANGE
  }
}
