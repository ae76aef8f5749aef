package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.deploy.Inbound;
import io.github.fargatealloy.deploy.Outbound;
import io.github.fargatealloy.deploy.ServiceStack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code DEPLOY.md} says of the service's own security group. */
final class NetworkSection {
  private NetworkSection() {}

  /** Empty where the groups are somebody else's. */
  static Optional<String> of(ServiceStack stack) {
    return stack.ownSecurityGroup() ? Optional.of(ownGroup(stack)) : Optional.empty();
  }

  private static String ownGroup(ServiceStack stack) {
    return """
        ## What its security group lets through

        The group `%s` gets these rules:

        %s%s
        `deploy.outbound` is for further ports that the application calls, such as its database's,
        `deploy.inbound` for further callers. What is called must let this group in.
        """
        .formatted(stack.securityGroupName(), called(stack.outbound()), callers(stack.inbound()));
  }

  private static String called(List<Outbound> outbound) {
    return outbound.stream()
        .map(one -> "- out to TCP port %s: %s\n".formatted(one.port(), one.purpose()))
        .collect(Collectors.joining());
  }

  private static String callers(List<Inbound> inbound) {
    return inbound.isEmpty()
        ? "- in: nobody\n"
        : inbound.stream()
            .map(one -> "- in to TCP port %s: `%s`\n".formatted(one.port(), one.source().id()))
            .collect(Collectors.joining());
  }
}
