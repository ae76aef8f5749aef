package io.github.fargatealloy.service.deploy;

/**
 * Who may call the tasks.
 *
 * @param id of a security group, such as that of a load balancer, or a range of IPv4 addresses
 */
public record InboundSource(String id) {

  /** Whether it is a group rather than a range of addresses. */
  public boolean isGroup() {
    return id.startsWith("sg-");
  }
}
