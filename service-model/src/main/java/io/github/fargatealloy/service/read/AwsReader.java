package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Adot.AmazonPrometheus;
import io.github.fargatealloy.service.destination.Adot.EmbeddedMetricFormat;
import io.github.fargatealloy.service.destination.Adot.MetricsBackend;
import io.github.fargatealloy.service.destination.Aws;
import io.github.fargatealloy.service.destination.BundledConfig;
import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.List;
import java.util.Optional;

/** Reads AWS's own backends, behind Alloy or behind ADOT. */
final class AwsReader {
  private AwsReader() {}

  static Aws aws(SectionReader section, AwsAccount account) {
    return new Aws(
        section.value(DestinationKeys.REGION).orElse(account.region()),
        section.value(DestinationKeys.WORKSPACE),
        section.value(DestinationKeys.X_RAY).orElse(false),
        section.value(DestinationKeys.LOG_GROUP),
        section.value(DestinationKeys.CLOUDWATCH_METRICS).orElse(false));
  }

  static Optional<Adot> adot(SectionReader section) {
    Optional<BundledConfig> bundled = section.value(DestinationKeys.BUNDLED);
    Optional<String> workspace = section.value(DestinationKeys.WORKSPACE);
    boolean xRay = section.value(DestinationKeys.ADOT_TRACES).orElse(false);
    Optional<Boolean> emf = section.value(DestinationKeys.ADOT_METRICS);
    boolean taskMetrics = section.value(DestinationKeys.TASK_METRICS).orElse(false);
    if (bundled.isPresent()) {
      refuseBeside(section);
      needWorkspace(section, bundled.get().needsPrometheus(), workspace);
      return Optional.of(new Adot(new Adot.Bundled(bundled.get(), workspace)));
    }
    needWorkspace(section, emf.isPresent() && !emf.get(), workspace);
    if (taskMetrics && emf.isEmpty()) {
      section.need(DestinationKeys.ADOT_METRICS, "task metrics need a place to go");
    }
    Optional<MetricsBackend> metrics =
        emf.flatMap(
            embedded ->
                embedded
                    ? Optional.of(new EmbeddedMetricFormat())
                    : workspace.map(AmazonPrometheus::new));
    return Optional.of(new Adot(new Adot.Generated(xRay, metrics, taskMetrics)));
  }

  /** What the image carries cannot be changed. */
  private static void refuseBeside(SectionReader section) {
    for (Key<?> key :
        List.<Key<?>>of(
            DestinationKeys.ADOT_TRACES,
            DestinationKeys.ADOT_METRICS,
            DestinationKeys.TASK_METRICS)) {
      if (!section.isAbsent(key)) {
        section.refuse(
            ServiceProblems.NAME_CONFLICT,
            key,
            section.path(key) + " must not stand beside bundled, which says it already",
            "remove " + key.name() + ", or remove bundled");
      }
    }
  }

  private static void needWorkspace(
      SectionReader section, boolean needed, Optional<String> workspace) {
    if (needed && workspace.isEmpty()) {
      section.need(DestinationKeys.WORKSPACE, "metrics go to a workspace");
    }
  }
}
