package io.github.fargatealloy.cli;

import io.github.fargatealloy.local.plan.ShellWords;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: a service.yaml to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Writes a commented service.yaml to begin with.",
    description = {
      "",
      "It generates as it stands. In a Maven project the name and the version come from pom.xml,"
          + " elsewhere the name is the directory's. An existing description is never overwritten.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  Here:",
      "    fargate-alloy init",
      "  In a module of a larger build:",
      "    fargate-alloy init services/orders"
    })
final class InitCommand implements Callable<Integer> {
  static final ProblemCode PLACE =
      new ProblemCode(
          "init-place",
          "A starter must be written to a directory without a description",
          "`fargate-alloy init` neither makes directories nor overwrites what somebody wrote.",
          "mkdir -p services/orders && fargate-alloy init services/orders",
          "sh");

  private static final int MAX_NAME_LENGTH = 50;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project (default: this directory).")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Path file = directory.resolve(Project.DESCRIPTION).normalize();
    Optional<Problem> obstacle = obstacle(file);
    if (obstacle.isPresent()) {
      err.print(Problems.of(obstacle.get()).render());
      return FargateAlloy.PROBLEMS;
    }
    Files.writeString(
        file,
        starter(PomProperties.of(directory.resolve("pom.xml"))),
        StandardOpenOption.CREATE_NEW);
    spec.commandLine().getOut().println(file);
    err.println("Next: put your own account and secrets in, then fargate-alloy generate");
    return FargateAlloy.OK;
  }

  private Optional<Problem> obstacle(Path file) {
    if (!Files.isDirectory(directory)) {
      return Optional.of(
          PLACE.error(
              Location.ofFile(directory.toString()),
              "must be a directory, but " + (Files.exists(directory) ? "is not" : "does not exist"),
              "mkdir -p " + ShellWords.quote(directory.toString())));
    }
    return Files.exists(file)
        ? Optional.of(
            PLACE.error(
                Location.ofFile(file.toString()),
                "must not exist, but does",
                "edit it, or move it away"))
        : Optional.empty();
  }

  private String starter(Map<String, String> pom) throws IOException {
    Path project = directory.toAbsolutePath().normalize().getFileName();
    String fallback = project == null ? "service" : project.toString();
    String version = pom.containsKey("project.version") ? "${project.version}" : "1.0.0";
    try (InputStream in = InitCommand.class.getResourceAsStream("starter.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@SERVICE@", serviceName(pom.getOrDefault("project.artifactId", fallback)))
          .replace("@VERSION@", version);
    }
  }

  /** The nearest name that a service may have. */
  static String serviceName(String artifactId) {
    String name =
        artifactId
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    String cut = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)).replaceAll("-+$", "");
    return cut.isEmpty() ? "service" : cut;
  }
}
