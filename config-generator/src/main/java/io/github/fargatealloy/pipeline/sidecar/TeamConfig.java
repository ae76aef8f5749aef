package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a configuration with what a team adds to it: templates and snippets of its own. */
final class TeamConfig {
  private final ServiceFile file;
  private final TeamTemplates templates;
  private final TeamSnippets snippets;

  TeamConfig(ServiceFile file) {
    this.file = file;
    this.templates = new TeamTemplates(file);
    this.snippets = new TeamSnippets(file);
  }

  /** The least stable component of the snippets; empty when they have none. */
  Optional<StabilityLevel> stabilityLevel(SidecarVersion version) {
    return snippets.stabilityLevel(version);
  }

  /** Spelled, judged and laid out. */
  Checked<String> spell(Pipeline pipeline, CheckOptions options) {
    return templates.render(pipeline).flatMap(rendered -> judged(rendered, options));
  }

  private Checked<String> judged(String rendered, CheckOptions options) {
    ParsedFile generated = AlloyParser.parse(rendered);
    if (snippets.isEmpty() && templates.isEmpty()) {
      AlloyConfigProof.prove(generated, options);
      return Checked.of(AlloyFormatter.format(generated), Problems.none());
    }
    List<ParsedFile> files = new ArrayList<>(List.of(generated));
    files.addAll(snippets.parsed());
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(files, options);
    Problems added = snippets.problems(diagnostics.subList(1, diagnostics.size()));
    Problems problems =
        added.hasErrors() ? added : added.and(ofGenerated(rendered, diagnostics.get(0)));
    return problems.hasErrors()
        ? Checked.refused(problems)
        : Checked.of(AlloyFormatter.format(withSnippets(rendered)), problems);
  }

  private String withSnippets(String rendered) {
    return Stream.concat(Stream.of(rendered), snippets.texts()).collect(Collectors.joining("\n"));
  }

  /** What we spell is proved elsewhere; here a template or a snippet is at fault. */
  private Problems ofGenerated(String rendered, List<Diagnostic> diagnostics) {
    String key = templates.isEmpty() ? TeamSnippets.KEY : TeamTemplates.KEY;
    Findings findings = new Findings();
    for (Diagnostic diagnostic : diagnostics) {
      String line = rendered.lines().skip(diagnostic.start().line() - 1L).findFirst().orElse("");
      findings.add(
          (templates.isEmpty() ? TeamSnippets.CODE : TeamTemplates.CODE)
              .error(
                  file.sources().locate(key),
                  "%s must leave a configuration that Alloy accepts, but at \"%s\" %s"
                      .formatted(key, line.strip(), diagnostic.message()),
                  "see " + TeamSnippets.PAGE + diagnostic.code()));
    }
    return findings.all();
  }
}
