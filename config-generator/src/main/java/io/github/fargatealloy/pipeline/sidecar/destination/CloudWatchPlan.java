package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.destination.Aws;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;

/**
 * What every task has without a sidecar, which therefore sends nothing there, except for output
 * that FireLens takes off its usual way: that comes back to the same log group.
 */
final class CloudWatchPlan {
  private CloudWatchPlan() {}

  static DestinationPlan of(DestinationSite site) {
    if (!site.stdoutThroughSidecar() || !site.takes(RoutedSignal.LOGS)) {
      return new DestinationPlan(Contribution.builder().build(), List.of());
    }
    ServiceDescription service = site.service();
    Aws logs =
        new Aws(
            service.account().region(),
            Optional.empty(),
            false,
            Optional.of(service.logGroup()),
            false);
    return AwsPlan.of(logs, site.with(RoutedSignal.LOGS));
  }
}
