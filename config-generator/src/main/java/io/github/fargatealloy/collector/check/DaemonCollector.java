package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Telemetry;

/** What a collector cannot do that runs on the instance instead of in the task. */
final class DaemonCollector implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "daemon-collector",
          "A daemon must run on Managed Instances and take OTLP alone",
          "ECS has managed daemons on Managed Instances only. A daemon serves all tasks of its"
              + " instance: it does not see the task's metadata, its loopback addresses and the output"
              + " of its containers, and none of them waits for it.",
          """
          task: { cpu: 1 vCPU, memory: 2 GB, launch-type: managed-instances }
          telemetry:
            collector: daemon
            destination: { aws: { x-ray: true } }
          deploy: { capacity-provider: shop-instances }
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Telemetry telemetry = file.service().telemetry();
    if (telemetry.placement() != Telemetry.Placement.DAEMON) {
      return;
    }
    if (file.service().task().launchType() != LaunchType.MANAGED_INSTANCES) {
      findings.add(
          CODE.error(
              file.sources().locate("telemetry.collector"),
              "task.launch-type must be managed-instances with telemetry.collector daemon, but is not",
              "task: { launch-type: managed-instances }"));
    }
    if (telemetry.collector() != Telemetry.Collector.ALLOY) {
      findings.add(
          CODE.error(
              file.sources().locate("telemetry.collector"),
              "telemetry.collector must be Alloy's to be a daemon, but the destination has another or none",
              "remove collector, or send to a destination of Alloy: aws: { x-ray: true }"));
    }
    for (Unhonoured.Written written : Unhonoured.by(CollectedBy.DAEMON, file.sources())) {
      findings.add(
          CODE.error(
              file.sources().locate(written.path()),
              "%s must not be set with telemetry.collector daemon, but is"
                  .formatted(written.path()),
              "remove %s, or set telemetry: { collector: sidecar }"
                  .formatted(written.key().name())));
    }
  }
}
