package io.github.fargatealloy.maven;

import io.github.fargatealloy.artifact.InputFile;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import io.github.fargatealloy.taskdefinition.json.EncodedText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Judges ECS task definitions that somebody wrote by hand: fails with what AWS would refuse or
 * accept although it never works, and warns of what is doubtful.
 */
@Mojo(name = "check-task-definition", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckTaskDefinitionMojo extends AbstractMojo {
  /** The task definitions, as <code>aws ecs register-task-definition</code> takes them. */
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
    try {
      ProblemReport.print(getLog(), judge());
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    getLog().info("Checked: " + taskDefinitions.size());
  }

  private Problems judge() throws IOException {
    Problems problems = Problems.none();
    for (File file : taskDefinitions) {
      problems = problems.and(judge(ProblemReport.shown(file.toPath())));
    }
    return problems;
  }

  private static Problems judge(Path file) {
    Checked<byte[]> content = InputFile.read(file);
    return content
        .value()
        .map(EncodedText::of)
        .map(json -> TaskDefinitionChecker.check(file.toString(), json))
        .orElse(content.problems());
  }
}
