package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate}: from service.yaml to files. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    header = "Writes the artifacts of each service.",
    description = {
      "",
      "The artifacts are the ECS task definition and service, the Alloy configuration, IAM"
          + " policies, and three ways to deploy them: deploy.sh, a CloudFormation template and a"
          + " Terraform module. DEPLOY.md has the commands to run next. Nothing is written for a"
          + " service with an error; unchanged files keep their time stamps.",
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
  @Mixin private ArtifactOptions options;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      defaultValue = ".",
      description = "Directories with a service.yaml, or such files (default: this directory).")
  private List<Path> directories;

  @Override
  public Integer call() {
    List<Project> projects = distinct();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int count = projects.size();
    AtomicInteger failed = new AtomicInteger();
    IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i -> {
              String title = count > 1 ? "[" + (i + 1) + "/" + count + "] " : "";
              return generate(projects.get(i), title);
            })
        .forEachOrdered(
            report -> {
              err.print(report.problems());
              err.flush();
              out.print(report.files());
              out.flush();
              report.summary().stream().limit(count > 1 ? 1 : Long.MAX_VALUE).forEach(err::println);
              failed.addAndGet(report.generated() ? 0 : 1);
            });
    if (count > 1 && failed.get() > 0) {
      err.println(
          failed + " of " + count + " services have problems; nothing was written for them.");
    }
    return failed.get() > 0 ? FargateAlloy.PROBLEMS : FargateAlloy.OK;
  }

  /**
   * In the order of the command line, each once.
   *
   * @throws ParameterException when one would overwrite what another has written
   */
  private List<Project> distinct() {
    Map<Path, Project> byArtifacts = new LinkedHashMap<>();
    for (Path named : directories) {
      Project project = Project.of(named);
      Path artifacts = options.artifactsOf(project).toAbsolutePath().normalize();
      Project before = byArtifacts.putIfAbsent(artifacts, project);
      if (before != null && !before.isSame(project)) {
        throw new ParameterException(
            spec.commandLine(),
            "Each service must have a directory of its own for its artifacts, but %s and %s have %s"
                .formatted(before.description(), project.description(), artifacts));
      }
    }
    return List.copyOf(byArtifacts.values());
  }

  /**
   * @param problems for standard error, with the project's title
   * @param files the paths, for standard output, which programs read
   * @param summary for standard error again; only its first line when there are several services
   */
  private record Report(boolean generated, String problems, String files, List<String> summary) {}

  private Report generate(Project project, String title) {
    try {
      String head = title.isEmpty() ? "" : title + project.description() + System.lineSeparator();
      Checked<Artifacts> artifacts = options.generate(project);
      String problems = head + artifacts.problems().render();
      if (artifacts.value().isEmpty()) {
        return new Report(false, problems, "", List.of());
      }
      Artifacts right = artifacts.value().get();
      return new Report(true, problems, write(project, right), right.summary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Project project, Artifacts artifacts) throws IOException {
    Path target = options.artifactsOf(project);
    Set<String> written = Set.copyOf(new ArtifactDirectory(target).write(artifacts));
    StringBuilder files = new StringBuilder();
    for (String path : artifacts.files().keySet()) {
      files
          .append(target.resolve(path))
          .append(written.contains(path) ? "" : " (unchanged)")
          .append(System.lineSeparator());
    }
    return files.toString();
  }
}
