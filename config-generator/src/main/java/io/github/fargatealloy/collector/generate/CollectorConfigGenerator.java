package io.github.fargatealloy.collector.generate;

import io.github.fargatealloy.adot.AdotConfigGenerator;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.collector.NoCollector;
import io.github.fargatealloy.collector.check.TelemetryRules;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.sidecar.AlloyConfigGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Telemetry.Placement;
import java.util.Set;

/** From a service description to what runs beside its application. */
public final class CollectorConfigGenerator {
  private CollectorConfigGenerator() {}

  /** The problems are those of options that do not go together. */
  public static Checked<CollectorConfig> generate(ServiceFile file) {
    Problems before = TelemetryRules.check(file);
    if (before.hasErrors()) {
      return Checked.refused(before);
    }
    return Checked.of(file, before)
        .flatMap(CollectorConfigGenerator::planned)
        .flatMap(
            config -> {
              Problems after = TelemetryRules.check(file, config.contribution());
              return after.hasErrors() ? Checked.refused(after) : Checked.of(config, after);
            });
  }

  private static Checked<CollectorConfig> planned(ServiceFile file) {
    return switch (file.service().telemetry().collector()) {
      case ALLOY ->
          AlloyConfigGenerator.generate(file)
              .flatMap(alloy -> Checked.of(placed(file, alloy), Problems.none()));
      case ADOT -> Checked.of(AdotConfigGenerator.generate(file.service()), Problems.none());
      case NONE -> Checked.of(none(file), Problems.none());
    };
  }

  private static CollectorConfig placed(ServiceFile file, AlloyConfig alloy) {
    return file.service().telemetry().placement() == Placement.DAEMON
        ? new DaemonConfig(alloy)
        : alloy;
  }

  private static CollectorConfig none(ServiceFile file) {
    Contribution.Builder contribution = Contribution.builder();
    AppExport.variables(file.service(), Set.of()).forEach(contribution::appVariable);
    return new NoCollector(contribution.build());
  }
}
