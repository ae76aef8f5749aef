package io.github.fargatealloy.taskdefinition.check.rule.port;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** What a container listens on. */
public final class PortRules {
  public static final List<Rule> ALL =
      List.of(
          new PortNumber(),
          new PortHost(),
          new PortUnique(),
          new PortBothProtocols(),
          new PortOrRange(),
          new PortRange(),
          new PortRangeCount(),
          new PortRangeOverlap(),
          new PortRangeNetworkMode(),
          new PortName(),
          new PortNameUnique(),
          new PortAppProtocol(),
          new PortProtocol(),
          new PortNetworkNone());

  private PortRules() {}
}
