package io.github.fargatealloy.pipeline.sidecar;

import com.github.mustachejava.MustacheException;
import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.Maturity;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import io.github.fargatealloy.alloy.syntax.Statement;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.render.PipelineRenderer;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Snippet;
import io.github.fargatealloy.service.Telemetry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a configuration with what a team adds to it: templates and snippets of its own. */
final class TeamConfig {
  static final ProblemCode SNIPPET =
      new ProblemCode(
          "alloy-snippet",
          "A snippet must be what Alloy accepts in this configuration",
          "Snippets are checked together with the generated configuration, whose components they"
              + " may name.",
          """
          telemetry:
            destination: { aws: { x-ray: true } }
            snippets: [alloy/extra.alloy]
          """);
  static final ProblemCode TEMPLATE =
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

  private static final String TEMPLATES = "telemetry.templates";
  private static final String PAGE =
      "https://github.com/fargate-alloy/fargate-alloy/blob/main/docs/alloy-problems.md#";

  private final ServiceFile file;
  private final Telemetry telemetry;
  private final List<ParsedFile> snippets;
  private final Findings findings = new Findings();

  TeamConfig(ServiceFile file) {
    this.file = file;
    this.telemetry = file.service().telemetry();
    this.snippets =
        telemetry.snippets().stream().map(snippet -> AlloyParser.parse(snippet.text())).toList();
  }

  /** The least stable component of the snippets; empty when they have none. */
  Optional<StabilityLevel> stabilityLevel(SidecarVersion version) {
    return snippets.stream()
        .flatMap(snippet -> snippet.body().stream())
        .flatMap(TeamConfig::componentType)
        .flatMap(type -> AlloyCatalog.bundled().component(type).stream())
        .flatMap(schema -> version.maturity(schema.availability()).stream())
        .flatMap((Maturity maturity) -> maturity.level().stream())
        .min(StabilityLevel::compareTo);
  }

  private static Stream<String> componentType(Statement statement) {
    return statement instanceof Block block ? Stream.of(block.name().text()) : Stream.empty();
  }

  /** Spelled, judged and laid out. */
  Checked<String> spell(Pipeline pipeline, CheckOptions options) {
    Optional<String> rendered = rendered(pipeline);
    if (rendered.isEmpty()) {
      return Checked.refused(findings.all());
    }
    ParsedFile generated = AlloyParser.parse(rendered.get());
    if (snippets.isEmpty() && telemetry.templates().isEmpty()) {
      AlloyConfigProof.prove(generated, options);
      return Checked.of(AlloyFormatter.format(generated), findings.all());
    }
    List<ParsedFile> files = new ArrayList<>(List.of(generated));
    files.addAll(snippets);
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(files, options);
    for (int i = 0; i < snippets.size(); i++) {
      report(telemetry.snippets().get(i), diagnostics.get(i + 1));
    }
    if (findings.hasErrors()) {
      return Checked.refused(findings.all());
    }
    for (Diagnostic diagnostic : diagnostics.get(0)) {
      report(rendered.get(), diagnostic);
    }
    if (findings.hasErrors()) {
      return Checked.refused(findings.all());
    }
    String text =
        Stream.concat(Stream.of(rendered.get()), telemetry.snippets().stream().map(Snippet::text))
            .reduce((before, after) -> before + "\n" + after)
            .orElseThrow();
    return Checked.of(AlloyFormatter.format(text), findings.all());
  }

  private Optional<String> rendered(Pipeline pipeline) {
    Location location = file.sources().locate(TEMPLATES);
    for (String type : telemetry.templates().keySet()) {
      if (!PipelineRenderer.spells(type)) {
        findings.add(
            TEMPLATE.error(
                location,
                "each file of %s must be named after a component that can be generated, but one is"
                        .formatted(TEMPLATES)
                    + " named after \"%s\"".formatted(type),
                "remove " + type + ".alloy.mustache, or write the component as a snippet"));
      }
    }
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PipelineRenderer(telemetry.templates()).render(pipeline));
    } catch (MustacheException e) {
      if (telemetry.templates().isEmpty()) {
        throw e;
      }
      findings.add(
          TEMPLATE.error(
              location,
              "%s must use only what their component has, but: %s"
                  .formatted(TEMPLATES, e.getMessage()),
              "use the names that the component's own template uses"));
      return Optional.empty();
    }
  }

  private void report(Snippet snippet, List<Diagnostic> diagnostics) {
    Path path = Path.of(file.sources().file()).resolveSibling(snippet.path());
    for (Diagnostic diagnostic : diagnostics) {
      Location location =
          new Location(path.toString(), diagnostic.start().line(), diagnostic.start().column());
      String fix = "mend " + snippet.path() + ": " + PAGE + diagnostic.code();
      findings.add(
          diagnostic.isError()
              ? SNIPPET.error(location, diagnostic.message(), fix)
              : SNIPPET.warning(location, diagnostic.message(), fix));
    }
  }

  /** What we spell is proved elsewhere; here a template or a snippet is at fault. */
  private void report(String rendered, Diagnostic diagnostic) {
    boolean templates = !telemetry.templates().isEmpty();
    String line = rendered.lines().skip(diagnostic.start().line() - 1L).findFirst().orElse("");
    String key = templates ? TEMPLATES : "telemetry.snippets";
    findings.add(
        (templates ? TEMPLATE : SNIPPET)
            .error(
                file.sources().locate(key),
                "%s must leave a configuration that Alloy accepts, but at \"%s\" %s"
                    .formatted(key, line.strip(), diagnostic.message()),
                "see " + PAGE + diagnostic.code()));
  }
}
