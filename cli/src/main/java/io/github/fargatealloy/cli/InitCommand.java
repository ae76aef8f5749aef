package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: a service.yaml to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Write a commented service.yaml that generates as it stands. In a Maven project the name and"
          + " the version come from pom.xml."
    })
final class InitCommand implements Callable<Integer> {
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
    Path file = ServiceFiles.descriptionIn(directory);
    if (Files.exists(file)) {
      err.println(file + ": error: must not exist, but does");
      err.println("    fix: edit it, or move it away");
      return FargateAlloy.PROBLEMS;
    }
    Map<String, String> pom = PomProperties.of(directory.resolve("pom.xml"));
    Files.writeString(file, starter(pom));
    spec.commandLine().getOut().println(file);
    err.println("Next: put your own account and secrets in, then fargate-alloy generate");
    return FargateAlloy.OK;
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
            .replaceAll("[^a-z0-9-]", "-")
            .replaceAll("^[^a-z]+", "")
            .replaceAll("-+$", "");
    return name.isEmpty() ? "service" : name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
  }
}
