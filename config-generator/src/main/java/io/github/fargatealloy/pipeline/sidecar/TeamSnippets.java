package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.Position;
import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.Maturity;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import io.github.fargatealloy.alloy.syntax.Statement;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Snippet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a team adds to a configuration in the Alloy language. */
final class TeamSnippets {
  static final ProblemCode CODE =
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

  static final String KEY = "telemetry.snippets";

  /** What each diagnostic means, by its code. */
  static final String PAGE =
      "https://github.com/fargate-alloy/fargate-alloy/blob/main/docs/alloy-problems.md#";

  private final String description;
  private final List<Snippet> snippets;
  private final List<ParsedFile> parsed;

  TeamSnippets(ServiceFile file) {
    this.description = file.sources().file();
    this.snippets = file.service().telemetry().snippets();
    this.parsed = snippets.stream().map(snippet -> AlloyParser.parse(snippet.text())).toList();
  }

  boolean isEmpty() {
    return snippets.isEmpty();
  }

  /** In the order of the description. */
  List<ParsedFile> parsed() {
    return parsed;
  }

  /** In the order of the description. */
  Stream<String> texts() {
    return snippets.stream().map(Snippet::text);
  }

  /** The least stable component; empty when there is none. */
  Optional<StabilityLevel> stabilityLevel(SidecarVersion version) {
    return parsed.stream()
        .flatMap(snippet -> snippet.body().stream())
        .flatMap(TeamSnippets::componentType)
        .flatMap(type -> AlloyCatalog.bundled().component(type).stream())
        .flatMap(schema -> version.maturity(schema.availability()).stream())
        .flatMap((Maturity maturity) -> maturity.level().stream())
        .min(StabilityLevel::compareTo);
  }

  private static Stream<String> componentType(Statement statement) {
    return statement instanceof Block block ? Stream.of(block.name().text()) : Stream.empty();
  }

  /**
   * The problems of what is wrong with them, in their own files.
   *
   * @param diagnostics of each, in their order
   */
  Problems problems(List<List<Diagnostic>> diagnostics) {
    Findings findings = new Findings();
    for (int i = 0; i < snippets.size(); i++) {
      Snippet snippet = snippets.get(i);
      for (Diagnostic diagnostic : diagnostics.get(i)) {
        Location location = location(snippet, diagnostic.start());
        String fix = "mend " + snippet.path() + ": " + PAGE + diagnostic.code();
        findings.add(
            diagnostic.isError()
                ? CODE.error(location, diagnostic.message(), fix)
                : CODE.warning(location, diagnostic.message(), fix));
      }
    }
    return findings.all();
  }

  /** Alloy counts columns in bytes, problems count them in characters. */
  private Location location(Snippet snippet, Position position) {
    Path path = Path.of(description).resolveSibling(snippet.path());
    int lineStart = snippet.text().lastIndexOf('\n', position.offset() - 1) + 1;
    return new Location(path.toString(), position.line(), position.offset() - lineStart + 1);
  }
}
