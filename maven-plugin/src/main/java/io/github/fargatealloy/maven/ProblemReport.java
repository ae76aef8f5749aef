package io.github.fargatealloy.maven;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** How problems and paths are shown in a build. */
final class ProblemReport {
  private ProblemReport() {}

  /** Prints every problem; an error among them ends the build. */
  static void print(Log log, Problems problems) throws MojoFailureException {
    for (Problem problem : problems) {
      if (problem.isError()) {
        log.error(problem.toString());
      } else {
        log.warn(problem.toString());
      }
    }
    if (problems.hasErrors()) {
      throw new MojoFailureException(problems.count());
    }
  }

  /** A path as it is shown: from where Maven was started, if it lies below. */
  static Path shown(Path path) {
    Path start = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(start) ? start.relativize(absolute) : path;
  }
}
