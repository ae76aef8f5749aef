package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;

/** From a service description to the configuration of its sidecar: planned, spelled and checked. */
public final class AlloyConfigGenerator {
  private AlloyConfigGenerator() {}

  /** The problems are those of the sidecar's version: it may lack what the description asks for. */
  public static Checked<AlloyConfig> generate(ServiceFile file) {
    SidecarPlan plan = SidecarPlan.of(file.service());
    SidecarVersion version =
        SidecarVersion.of(file.service().telemetry().sidecar().image().reference());
    Problems problems = version.check(plan.pipeline(), file.sources());
    if (problems.hasErrors()) {
      return Checked.refused(problems);
    }
    TeamConfig team = new TeamConfig(file);
    StabilityLevel ours = version.stabilityLevel(plan.pipeline());
    StabilityLevel stability =
        team.stabilityLevel(version).filter(level -> level.compareTo(ours) < 0).orElse(ours);
    CheckOptions sidecar = new CheckOptions(stability, version.release(), false);
    Checked<String> spelled = team.spell(plan.pipeline(), sidecar);
    if (spelled.value().isEmpty()) {
      return Checked.refused(problems.and(spelled.problems()));
    }
    return Checked.of(
        new AlloyConfig(spelled.value().get(), stability.toString(), plan.contribution()),
        problems.and(spelled.problems()));
  }
}
