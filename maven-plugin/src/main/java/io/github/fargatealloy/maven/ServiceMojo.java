package io.github.fargatealloy.maven;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals about a service description have in common: their parameters and the reading. */
abstract class ServiceMojo extends AbstractMojo {
  /** The service description. */
  @Parameter(
      property = "fargate-alloy.service-file",
      defaultValue = "${project.basedir}/service.yaml")
  private File serviceFile;

  /** The directory of the artifacts. */
  @Parameter(
      property = "fargate-alloy.output-directory",
      defaultValue = "${project.build.directory}/fargate")
  private File outputDirectory;

  /** The overlay to merge: a key under <code>environments</code>. None by default. */
  @Parameter(property = "fargate-alloy.environment")
  private String environment;

  /** Does nothing. */
  @Parameter(property = "fargate-alloy.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: fargate-alloy.skip is set.");
      return;
    }
    try {
      execute(generate(), shown(outputDirectory.toPath()));
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  abstract void execute(Artifacts artifacts, Path directory)
      throws IOException, MojoFailureException;

  /** The command that writes the artifacts of this description, ready to paste. */
  final String generateCommand() {
    return "mvn fargate-alloy:generate"
        + (environment == null ? "" : " -Dfargate-alloy.environment=" + environment);
  }

  final Path description() {
    return shown(serviceFile.toPath());
  }

  /** A path as it is shown: from where Maven was started, if it lies below. */
  private static Path shown(Path path) {
    Path start = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(start) ? start.relativize(absolute) : path;
  }

  private Artifacts generate() throws MojoFailureException {
    ReadOptions options =
        new ReadOptions(Optional.ofNullable(environment), properties(), System.getenv());
    Checked<Artifacts> artifacts = ServiceGenerator.generate(description(), options);
    report(artifacts.problems());
    return artifacts.value().orElseThrow();
  }

  /** Prints every problem; an error among them ends the build. */
  final void report(Problems problems) throws MojoFailureException {
    for (Problem problem : problems) {
      if (problem.isError()) {
        getLog().error(problem.toString());
      } else {
        getLog().warn(problem.toString());
      }
    }
    if (problems.hasErrors()) {
      throw new MojoFailureException(problems.count());
    }
  }

  /** Maven's own names, then the pom's properties, then those of the command line. */
  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("project.groupId", project.getGroupId());
    properties.put("project.artifactId", project.getArtifactId());
    properties.put("project.version", project.getVersion());
    project
        .getProperties()
        .forEach((name, value) -> properties.put(name.toString(), value.toString()));
    session
        .getUserProperties()
        .forEach((name, value) -> properties.put(name.toString(), value.toString()));
    return properties;
  }
}
