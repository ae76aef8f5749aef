package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.render.PipelineRenderer;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;

/** From a service description to the configuration of its sidecar: planned, spelled and checked. */
public final class AlloyConfigGenerator {
  private AlloyConfigGenerator() {}

  /** The problems are those of the sidecar's version: it may lack what the description asks for. */
  public static Checked<AlloyConfig> generate(ServiceFile file) {
    SidecarPlan plan = SidecarPlan.of(file.service());
    SidecarVersion version = SidecarVersion.of(file.service().telemetry().sidecar().image());
    Problems problems = version.check(plan.pipeline(), file.sources());
    if (problems.hasErrors()) {
      return Checked.refused(problems);
    }
    StabilityLevel stability = version.stabilityLevel(plan.pipeline());
    String text = AlloyFormatter.format(new PipelineRenderer().render(plan.pipeline()));
    CheckOptions sidecar = new CheckOptions(stability, version.release(), false);
    AlloyConfigProof.prove(text, sidecar);
    return Checked.of(new AlloyConfig(text, stability.toString(), plan.contribution()), problems);
  }
}
