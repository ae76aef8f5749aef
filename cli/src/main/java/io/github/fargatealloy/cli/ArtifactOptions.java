package io.github.fargatealloy.cli;

import io.github.fargatealloy.local.plan.ShellWords;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of the commands that write artifacts or compare them: also where these are. */
final class ArtifactOptions extends ServiceOptions {
  private static final String DEFAULT_OUTPUT = "target/fargate";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      defaultValue = DEFAULT_OUTPUT,
      description = "Where the artifacts are, relative to each DIR (default: ${DEFAULT-VALUE}).")
  private Path output;

  Path artifactsOf(Project project) {
    return project.directory().resolve(output).normalize();
  }

  /** The command that writes the artifacts as these options have it, ready to paste. */
  String generateCommand(Path named) {
    StringBuilder command = new StringBuilder("fargate-alloy generate").append(words());
    if (!output.equals(Path.of(DEFAULT_OUTPUT))) {
      command.append(" -o ").append(ShellWords.quote(output.toString()));
    }
    if (!named.toString().equals(".")) {
      command.append(' ').append(ShellWords.quote(named.toString()));
    }
    return command.toString();
  }
}
