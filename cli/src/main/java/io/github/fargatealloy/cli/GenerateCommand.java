package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate}: from service.yaml to files. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    header = "Writes the artifacts of each service.",
    description = {
      "",
      "The artifacts are the Alloy configuration, the ECS task definition, IAM policies and"
          + " DEPLOY.md with the commands to run next. Nothing is written for a service with an"
          + " error; unchanged files keep their time stamps.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  This directory's service.yaml:",
      "    fargate-alloy generate",
      "  Every service of a repository, as production runs it:",
      "    fargate-alloy generate -e production services/*",
      "  The version that the build has just made:",
      "    fargate-alloy generate -Dproject.version=1.2.3 orders"
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions options;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      defaultValue = ".",
      description = "Directories with a service.yaml, or such files (default: this directory).")
  private List<Path> directories;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    int count = directories.size();
    int failed = 0;
    for (int i = 0; i < count; i++) {
      Project project = Project.of(directories.get(i));
      if (count > 1) {
        err.println("[" + (i + 1) + "/" + count + "] " + project.description());
      }
      failed += generate(project) ? 0 : 1;
    }
    if (count > 1 && failed > 0) {
      err.println(
          failed + " of " + count + " services have problems; nothing was written for them.");
    }
    return failed > 0 ? FargateAlloy.PROBLEMS : FargateAlloy.OK;
  }

  private boolean generate(Project project) throws IOException {
    Checked<Artifacts> artifacts = options.generate(project);
    PrintWriter err = spec.commandLine().getErr();
    err.print(artifacts.problems().render());
    err.flush();
    if (artifacts.value().isEmpty()) {
      return false;
    }
    Path target = options.artifactsOf(project);
    List<String> written = new ArtifactDirectory(target).write(artifacts.value().get());
    PrintWriter out = spec.commandLine().getOut();
    for (String path : artifacts.value().get().files().keySet()) {
      out.println(target.resolve(path) + (written.contains(path) ? "" : " (unchanged)"));
    }
    out.flush();
    // Apart from the paths, which programs read.
    artifacts.value().get().summary().stream()
        .limit(directories.size() > 1 ? 1 : Long.MAX_VALUE)
        .forEach(err::println);
    err.flush();
    return true;
  }
}
