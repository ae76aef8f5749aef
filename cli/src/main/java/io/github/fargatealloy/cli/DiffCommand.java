package io.github.fargatealloy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.taskdefinition.normal.DefinitionDiff;
import io.github.fargatealloy.taskdefinition.normal.SecretVersions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what would a registration change? */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = "Compares the active task definition with the generated one.",
    description = {
      "",
      "Differences that mean nothing are left out: the order of sets, defaults that ECS fills in,"
          + " what only an answer has.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  What would a registration change?",
      "    aws ecs describe-task-definition --task-definition orders > active.json",
      "    fargate-alloy diff active.json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:both mean the same", "1:they differ, or the description has problems"})
final class DiffCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions options;

  @Parameters(
      index = "0",
      paramLabel = "ACTIVE",
      description = "Saved answer of aws ecs describe-task-definition, or a task definition.")
  private Path active;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Directory with a service.yaml, or such a file (default: this directory).")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Project project = Project.of(directory);
    Path file = project.description();
    Checked<Artifacts> artifacts = options.generate(project);
    PrintWriter err = spec.commandLine().getErr();
    err.print(artifacts.problems().render());
    err.flush();
    if (artifacts.value().isEmpty()) {
      return FargateAlloy.PROBLEMS;
    }
    JsonNode generated = JSON.readTree(artifacts.value().get().files().get("task-definition.json"));
    JsonNode registered = activeDefinition();
    String diff =
        DefinitionDiff.between(active.toString(), registered, file + " (generated)", generated);
    out.print(diff.isEmpty() ? active + " means the same as what " + file + " generates\n" : diff);
    if (SecretVersions.areIn(registered)) {
      out.print("Versions of secrets are not compared: only deploy.sh sees them.\n");
    }
    out.flush();
    return diff.isEmpty() ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  private JsonNode activeDefinition() throws IOException {
    if (!Files.isRegularFile(active)) {
      throw new ParameterException(spec.commandLine(), active + " must be a file, but is not");
    }
    try {
      JsonNode answer = JSON.readTree(active.toFile());
      JsonNode definition =
          answer.path("taskDefinition").isObject() ? answer.get("taskDefinition") : answer;
      if (definition.has("containerDefinitions")) {
        return definition;
      }
    } catch (JsonProcessingException e) {
      // Said below, without the text that was read: it may hold secrets.
    }
    throw new ParameterException(
        spec.commandLine(),
        active + " must be the answer of aws ecs describe-task-definition, but is something else");
  }
}
