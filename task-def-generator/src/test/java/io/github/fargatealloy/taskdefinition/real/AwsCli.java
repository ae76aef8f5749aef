package io.github.fargatealloy.taskdefinition.real;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The AWS CLI on PATH. Two thirds of a short command go to loading its code, so that it is loaded
 * once and commands are forks of that process, where this is possible: in its first version, when
 * {@code python3} has the same. The second is a program of its own that starts each time.
 */
final class AwsCli {
  /** It talks to nobody but us. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ACCESS_KEY_ID", "testing",
          "AWS_SECRET_ACCESS_KEY", "testing",
          "AWS_DEFAULT_REGION", "eu-west-1",
          "AWS_EC2_METADATA_DISABLED", "true",
          "AWS_CONFIG_FILE", "/dev/null",
          "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
          "AWS_PAGER", "",
          "no_proxy", "*");

  private AwsCli() {}

  /** Where scripts find it. */
  static String path() {
    String usual = System.getenv("PATH");
    return Forks.FOLDER.map(folder -> folder + File.pathSeparator + usual).orElse(usual);
  }

  static String command() {
    return Forks.FOLDER.map(folder -> folder.resolve("aws").toString()).orElse("aws");
  }

  /** A process that ends with this one. */
  private static final class Forks {
    static final Optional<Path> FOLDER = load();

    private static Optional<Path> load() {
      try {
        Path script = Path.of(AwsCli.class.getResource("aws_forks.py").toURI());
        return answer("aws", "--version")
            .flatMap(version -> answer("python3", script.toString(), version))
            .map(Path::of);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The first line that it says; none when it cannot be started. */
    private static Optional<String> answer(String... command) {
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(ENVIRONMENT);
        BufferedReader output = builder.start().inputReader();
        return Optional.ofNullable(output.readLine());
      } catch (IOException notThere) {
        return Optional.empty();
      }
    }
  }
}
