package io.github.fargatealloy.maven;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails when a task definition that somebody wrote by hand is not what ECS will accept. */
@Mojo(
    name = "check-task-definition",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckTaskDefinitionMojo extends AbstractMojo {
  /**
   * The task definitions: what <code>aws ecs register-task-definition --cli-input-json</code>
   * takes, or what <code>describe-task-definition</code> answers.
   */
  @Parameter(
      property = "fargate-alloy.task-definitions",
      defaultValue = "${project.basedir}/task-definition.json")
  private List<File> taskDefinitions;

  /** Does nothing. */
  @Parameter(property = "fargate-alloy.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: fargate-alloy.skip is set.");
      return;
    }
    Problems all = Problems.none();
    for (File file : taskDefinitions) {
      all = all.and(check(file.toPath()));
    }
    if (all.hasErrors()) {
      throw new MojoFailureException(all.count());
    }
  }

  private Problems check(Path file) throws MojoExecutionException {
    String shown = ServiceMojo.shown(file).toString();
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Problems problems = TaskDefinitionChecker.check(shown, text);
      for (Problem problem : problems) {
        if (problem.isError()) {
          getLog().error(problem.toString());
        } else {
          getLog().warn(problem.toString());
        }
      }
      if (!problems.hasErrors()) {
        getLog().info(shown + ": ok");
      }
      return problems;
    } catch (IOException e) {
      throw new MojoExecutionException(shown + " cannot be read: " + e.getMessage(), e);
    }
  }
}
