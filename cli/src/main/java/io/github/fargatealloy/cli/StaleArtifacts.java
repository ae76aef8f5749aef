package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import java.nio.file.Path;
import java.util.List;

/** The artifacts on disk are not what their description generates now. */
final class StaleArtifacts {
  private static final ProblemCode CODE =
      new ProblemCode(
          "stale-artifacts",
          "The artifacts must be what the description generates",
          "Somebody changed the description and did not generate, or changed an artifact by hand,"
              + " where the next generation overwrites it.",
          "fargate-alloy generate");

  /** For {@code docs/problems.md}. */
  static final List<ProblemCode> CODES = List.of(CODE);

  private StaleArtifacts() {}

  static Problem problem(Path target, Path directory, String diff) {
    String generate = "fargate-alloy generate " + directory;
    return CODE.error(
        Location.ofFile(target.toString()),
        "must be what "
            + ServiceFiles.descriptionIn(directory)
            + " generates, but is\n"
            + diff.stripTrailing(),
        directory.toString().equals(".") ? "fargate-alloy generate" : generate);
  }
}
