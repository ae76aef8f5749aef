package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.deploy.CollectorDaemon;

/** What {@code DEPLOY.md} says of a collector that runs on the instances. */
final class DaemonSection {
  private DaemonSection() {}

  /**
   * @param outboundPorts that telemetry and AWS are reached at
   */
  static String of(CollectorDaemon daemon, String outboundPorts) {
    return """
        ## The collector on each instance

        Alloy runs as the managed daemon `%1$s`, once on each instance of the capacity provider `%2$s`.
        ECS starts it before any task and stops it after all of them; an instance whose daemon fails is
        replaced. Tasks send OTLP to %3$s, which is where ECS has daemons. From there it goes out
        through the network of the instance, so the security groups of the capacity provider must let
        port %5$s out.

        `deploy.sh` registers the daemon's definition when it has changed (also when its secret has a new
        value), creates or updates the daemon, and waits for it. An update replaces the instances in turn,
        with every task on them. It needs an AWS CLI of April 2026 or later (2.34.22).

        One daemon serves every service on these instances, and two cannot listen on the same ports. The
        services that come later have `telemetry.collector: daemon` as well; for them, `deploy.sh` sees
        that there is a collector and makes none, CloudFormation takes the parameter
        `OwnCollector=false`, and the Terraform module, which needs version 6.50 of the AWS provider,
        `own_collector = false`. To see it:

        ```sh
        aws ecs describe-daemon --daemon-arn %4$s
        ```
        """
        .formatted(
            daemon.name(),
            daemon.capacityProvider(),
            DaemonConfig.ADDRESS,
            daemon.arn(),
            outboundPorts);
  }
}
