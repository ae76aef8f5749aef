package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: are the artifacts current, and is a file what its consumer will accept? */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "A directory: generate in memory and compare with what was written there. A file: judge it by"
          + " its content, whatever its name: an ECS task definition (also the answer of aws ecs"
          + " describe-task-definition), an Alloy configuration or a service description."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions description;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description = "Directories with a service.yaml, or files (default: this directory).")
  private List<Path> paths;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      defaultValue = "target/fargate",
      description = "Where generate wrote, relative to each directory (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--json",
      description = "One object a line: file, valid, problems[line, column, severity, code, …].")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    VerdictPrinter printer =
        new VerdictPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    boolean valid = true;
    for (Path path : paths) {
      Verdict verdict =
          Files.isDirectory(path)
              ? compare(path)
              : FileContent.judge(path, description.readOptions(Verdict.directoryOf(path)));
      printer.print(verdict);
      valid &= verdict.isValid();
    }
    return valid ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  private Verdict compare(Path directory) throws IOException {
    Path file = ServiceFiles.descriptionIn(directory);
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(file, description.readOptions(directory));
    if (artifacts.value().isEmpty()) {
      return new Verdict(file.toString(), artifacts.problems());
    }
    Path target = directory.resolve(output).normalize();
    String diff = new ArtifactDirectory(target).diff(artifacts.value().get());
    if (diff.isEmpty()) {
      return new Verdict(target.toString(), artifacts.problems());
    }
    Problem stale = StaleArtifacts.problem(target, directory, diff);
    return new Verdict(
        target.toString(),
        artifacts.problems().and(io.github.fargatealloy.problem.Problems.of(stale)));
  }
}
