package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.pipeline.sidecar.QueueSize;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;

/** The task's storage must hold what waits during an outage. */
final class OutageStorage implements TelemetryRule {
  private static final long MOST_GIB = 200;

  private static final ProblemCode CODE =
      new ProblemCode(
          "outage-storage",
          "The task's storage must hold what waits during an outage",
          "Spans wait on disk, at about 1,000 bytes each and a tenth more for the file. The queue of"
              + " every signal to every destination may grow as long. Of the task's storage 10 GiB"
              + " are left to images and temporary files. More than the usual 20 GiB costs extra;"
              + " 200 GiB is the most.",
          """
          task: { cpu: 1 vCPU, memory: 2 GB, storage: 40 GB }
          telemetry:
            destination: { aws: { x-ray: true } }
            outage: 2h at 3000 spans/s
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    ServiceDescription service = file.service();
    // The disk of an instance is not the task's to choose.
    if (service.task().launchType() == LaunchType.FARGATE) {
      service.telemetry().outage().ifPresent(outage -> check(file, service, outage, findings));
    }
  }

  private static void check(
      ServiceFile file, ServiceDescription service, Outage outage, Findings findings) {
    long needed = QueueSize.needed(outage, service.telemetry());
    if (needed <= QueueSize.available(service)) {
      return;
    }
    long storageGiB = QueueSize.storageGiB(needed);
    findings.add(
        CODE.error(
            file.sources().locate("telemetry.outage"),
            "telemetry.outage must fit the task's storage of %s GB, but takes %s GB with the images"
                .formatted(service.task().size().storageGiB(), storageGiB),
            storageGiB <= MOST_GIB
                ? "task: { storage: %s GB }".formatted(storageGiB)
                : "outage: %s at %s spans/s"
                    .formatted(
                        duration(QueueSize.seconds(outage, service.telemetry(), MOST_GIB)),
                        outage.spansPerSecond())));
  }

  /** Not longer, in as few digits as a description may have. */
  private static String duration(long seconds) {
    return seconds < 3600 ? Math.max(1, seconds) + "s" : seconds / 60 + "m";
  }
}
