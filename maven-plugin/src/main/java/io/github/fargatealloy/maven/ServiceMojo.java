package io.github.fargatealloy.maven;

import io.github.fargatealloy.agent.fit.NeededNames;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What the goals about a service description have in common: their parameters and the reading. */
abstract class ServiceMojo extends AbstractMojo {
  private static final String NEEDED = "FARGATE_ALLOY_FIT_NEEDED";

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

  /**
   * Tells the agent in the task definition which of its instrumentations the project's runtime
   * dependencies need, instead of letting it find out when it starts. For an image that holds these
   * dependencies and no other libraries. A variable <code>FARGATE_ALLOY_FIT_NEEDED</code> in the
   * description is left as it is.
   */
  @Parameter(property = "fargate-alloy.fit", defaultValue = "false")
  private boolean fit;

  /**
   * Pins the image by the digest in this file, as Jib writes <code>target/jib-image.digest</code>.
   * It comes before the description's <code>image-digest-file</code>.
   */
  @Parameter(property = "fargate-alloy.image-digest-file")
  private File imageDigestFile;

  /** Does nothing. */
  @Parameter(property = "fargate-alloy.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Inject private ProjectDependenciesResolver resolver;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: fargate-alloy.skip is set.");
      return;
    }
    try {
      execute(generate(fit ? fitted() : Map.of()), ProblemReport.shown(outputDirectory.toPath()));
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
    return ProblemReport.shown(serviceFile.toPath());
  }

  private Artifacts generate(Map<String, String> variables) throws MojoFailureException {
    ReadOptions options =
        new ReadOptions(
            Optional.ofNullable(environment),
            Optional.ofNullable(imageDigestFile).map(File::getPath),
            properties(),
            System.getenv());
    Checked<Artifacts> artifacts = ServiceGenerator.generate(description(), options, variables);
    ProblemReport.print(getLog(), artifacts.problems());
    return artifacts.value().orElseThrow();
  }

  private Map<String, String> fitted() throws IOException, MojoExecutionException {
    List<File> dependencies = new RuntimeClassPath(resolver, project, session).dependencies();
    if (dependencies.isEmpty()) {
      getLog()
          .warn(
              "fargate-alloy.fit does nothing: the project has no runtime dependencies, so it is not"
                  + " the application.");
      return Map.of();
    }
    return Map.of(NEEDED, NeededNames.of(dependencies));
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
