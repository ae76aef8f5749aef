package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
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
    header = "Compares artifacts with their description, or judges files.",
    description = {
      "",
      "A directory: generate in memory and compare with what was written there. A file: judge it by"
          + " its content, whatever its name: an ECS task definition (also the answer of aws ecs"
          + " describe-task-definition), an Alloy configuration or a service description.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  In CI: fail with a diff when somebody forgot to generate:",
      "    fargate-alloy check -e production services/*",
      "  Before registering a task definition that was written by hand:",
      "    fargate-alloy check task-definition.json",
      "  For programs:",
      "    fargate-alloy check --json task-definition.json config.alloy"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ArtifactOptions options;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description = "Directories with a service.yaml, or files (default: this directory).")
  private List<Path> paths;

  @Option(
      names = "--json",
      description = {
        "Print one JSON object a line to standard output: file, valid, and problems with line,"
            + " column, severity, code, message and, unless it is an Alloy configuration, fix."
      })
  private boolean json;

  @Override
  public Integer call() throws IOException {
    VerdictPrinter printer =
        new VerdictPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    boolean valid = true;
    for (Path path : paths) {
      Verdict verdict =
          Files.isDirectory(path) ? compare(path) : new FileContent(options).judge(path);
      printer.print(verdict);
      valid &= verdict.isValid();
    }
    return valid ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  private Verdict compare(Path directory) throws IOException {
    Project project = Project.of(directory);
    Checked<Artifacts> artifacts = options.generate(project);
    if (artifacts.value().isEmpty()) {
      return new ProblemVerdict(project.description().toString(), artifacts.problems());
    }
    Path target = options.artifactsOf(project);
    Problems stale =
        new ArtifactDirectory(target)
            .check(
                artifacts.value().get(),
                project.description(),
                options.generateCommand(directory),
                "-e ");
    return new ProblemVerdict(target.toString(), artifacts.problems().and(stale));
  }
}
