package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.service.destination.Aws;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.destination.Otlp;
import io.github.fargatealloy.service.destination.SelfHosted;

/** The plan of every kind of destination that Alloy sends to. */
public final class Destinations {
  private Destinations() {}

  /** What the destination adds to the task at this site. */
  public static DestinationPlan plan(Destination destination, DestinationSite site) {
    if (destination instanceof GrafanaCloud grafanaCloud) {
      return GrafanaCloudPlan.of(grafanaCloud, site);
    }
    if (destination instanceof Otlp otlp) {
      return OtlpPlan.of(otlp, site);
    }
    if (destination instanceof SelfHosted selfHosted) {
      return SelfHostedPlan.of(selfHosted, site);
    }
    if (destination instanceof Aws aws) {
      return AwsPlan.of(aws, site);
    }
    if (destination instanceof CloudWatch) {
      return CloudWatchPlan.of(site);
    }
    throw new IllegalStateException("Alloy does not send to " + destination.kind());
  }
}
