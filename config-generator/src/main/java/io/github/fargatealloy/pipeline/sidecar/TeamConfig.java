package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
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
    return templates
        .render(pipeline)
        .flatMap(texts -> judged(texts.stream().map(ComponentText::of).toList(), options));
  }

  private Checked<String> judged(List<ComponentText> components, CheckOptions options) {
    List<ParsedFile> generated = components.stream().map(ComponentText::parsed).toList();
    if (snippets.isEmpty() && templates.isEmpty()) {
      AlloyConfigProof.prove(generated, options);
      return Checked.of(laidOut(components.stream()), Problems.none());
    }
    List<ParsedFile> files = new ArrayList<>(generated);
    files.addAll(snippets.parsed());
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(files, options);
    int ours = generated.size();
    Problems added = snippets.problems(diagnostics.subList(ours, diagnostics.size()));
    Problems problems =
        added.hasErrors() ? added : added.and(ofGenerated(generated, diagnostics.subList(0, ours)));
    return problems.hasErrors()
        ? Checked.refused(problems)
        : Checked.of(
            laidOut(Stream.concat(components.stream(), snippets.texts().map(ComponentText::of))),
            problems);
  }

  private static String laidOut(Stream<ComponentText> components) {
    return components.map(ComponentText::layout).collect(Collectors.joining("\n"));
  }

  /** What we spell is proved elsewhere; here a template or a snippet is at fault. */
  private Problems ofGenerated(List<ParsedFile> generated, List<List<Diagnostic>> diagnostics) {
    String key = templates.isEmpty() ? TeamSnippets.KEY : TeamTemplates.KEY;
    Findings findings = new Findings();
    for (int i = 0; i < generated.size(); i++) {
      for (Diagnostic diagnostic : diagnostics.get(i)) {
        String line = line(generated.get(i).text(), diagnostic.start().line());
        findings.add(
            (templates.isEmpty() ? TeamSnippets.CODE : TeamTemplates.CODE)
                .error(
                    file.sources().locate(key),
                    "%s must leave a configuration that Alloy accepts, but at \"%s\" %s"
                        .formatted(key, line, diagnostic.message()),
                    "see " + TeamSnippets.PAGE + diagnostic.code()));
      }
    }
    return findings.all();
  }

  private static String line(String text, int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("").strip();
  }
}
