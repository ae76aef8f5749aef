package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate}: from service.yaml to files. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Write the artifacts of each service: the Alloy configuration, the ECS task definition, IAM"
          + " policies and DEPLOY.md with the commands to run next.",
      "",
      "Nothing is written for a service with a problem, and unchanged files keep their time stamps."
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions description;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      defaultValue = ".",
      description = "Directories with a service.yaml (default: this one).")
  private List<Path> directories;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      defaultValue = "target/fargate",
      description = "Where to write, relative to each DIR (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() throws IOException {
    boolean failed = false;
    for (Path directory : directories) {
      failed |= !generate(directory);
    }
    return failed ? FargateAlloy.PROBLEMS : FargateAlloy.OK;
  }

  private boolean generate(Path directory) throws IOException {
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(
            ServiceFiles.descriptionIn(directory), description.readOptions(directory));
    PrintWriter err = spec.commandLine().getErr();
    err.print(artifacts.problems().render());
    err.flush();
    if (artifacts.value().isEmpty()) {
      return false;
    }
    Path target = directory.resolve(output).normalize();
    List<String> written = new ArtifactDirectory(target).write(artifacts.value().get());
    PrintWriter out = spec.commandLine().getOut();
    for (String path : artifacts.value().get().files().keySet()) {
      out.println(target.resolve(path) + (written.contains(path) ? "" : " (unchanged)"));
    }
    out.flush();
    return true;
  }
}
