package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.ServiceFile;

/** What a description's telemetry must be like for a pipeline to be planned. */
interface TelemetryRule {

  void check(ServiceFile file, Findings findings);
}
