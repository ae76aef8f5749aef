package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.render.PipelineRenderer;
import io.github.fargatealloy.pipeline.render.TemplateFault;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import java.util.List;
import java.util.SortedMap;

/** Spells a pipeline with a team's own templates, where it has any. */
final class TeamTemplates {
  static final ProblemCode CODE =
      new ProblemCode(
          "alloy-template",
          "A template must make what Alloy accepts",
          "A template replaces the one of its component, named by the component's type. It may use"
              + " the names that the built-in template of its component uses, and no other.",
          """
          telemetry:
            destination: { aws: { x-ray: true } }
            templates: alloy/templates   # with a file otelcol.processor.filter.alloy.mustache
          """);

  static final String KEY = "telemetry.templates";

  private final SortedMap<String, String> templates;
  private final Location location;

  TeamTemplates(ServiceFile file) {
    this.templates = file.service().telemetry().templates();
    this.location = file.sources().locate(KEY);
  }

  boolean isEmpty() {
    return templates.isEmpty();
  }

  /** The text of each component. */
  Checked<List<String>> render(Pipeline pipeline) {
    Findings findings = new Findings();
    for (String type : templates.keySet()) {
      if (!PipelineRenderer.spells(type)) {
        findings.add(
            CODE.error(
                location,
                "each file of %s must be named after a component that can be generated, but one is named after \"%s\""
                    .formatted(KEY, type),
                "remove " + type + ".alloy.mustache, or write the component as a snippet"));
      }
    }
    if (findings.hasErrors()) {
      return Checked.refused(findings.all());
    }
    try {
      return Checked.of(new PipelineRenderer(templates).render(pipeline), Problems.none());
    } catch (TemplateFault fault) {
      if (templates.isEmpty()) {
        throw fault;
      }
      findings.add(
          CODE.error(
              location,
              KEY + " " + fault.getMessage(),
              "use the names that the component's own template uses"));
      return Checked.refused(findings.all());
    }
  }
}
