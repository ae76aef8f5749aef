package io.github.fargatealloy.cli;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.local.plan.ShellWords;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What decides how a service description is read. */
class ServiceOptions {
  @Option(
      names = {"-e", "--environment"},
      paramLabel = "NAME",
      description = "Merge the overlay environments.NAME.")
  private String environment;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = {
        "Value of the placeholder $${NAME}. It comes before environment variables;"
            + " project.groupId, project.artifactId and project.version come from a neighbouring"
            + " pom.xml."
      })
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--image-digest-file",
      paramLabel = "FILE",
      description =
          "Pin the image by the digest in this file, as Jib writes target/jib-image.digest. It comes"
              + " before the description's image-digest-file.")
  private String imageDigestFile;

  Checked<Artifacts> generate(Project project) throws IOException {
    return ServiceGenerator.generate(project.description(), readOptions(project));
  }

  /** The words that stand for these options on a command line, ready to paste. */
  String words() {
    StringBuilder words = new StringBuilder();
    if (environment != null) {
      words.append(" -e ").append(ShellWords.quote(environment));
    }
    properties.forEach(
        (name, value) -> words.append(' ').append(ShellWords.quote("-D" + name + "=" + value)));
    if (imageDigestFile != null) {
      words.append(" --image-digest-file ").append(ShellWords.quote(imageDigestFile));
    }
    return words.toString();
  }

  /** The command line wins over the project's pom. */
  private ReadOptions readOptions(Project project) throws IOException {
    Map<String, String> all =
        new HashMap<>(PomProperties.of(project.directory().resolve("pom.xml")));
    all.putAll(properties);
    return new ReadOptions(
        Optional.ofNullable(environment),
        Optional.ofNullable(imageDigestFile),
        all,
        System.getenv());
  }
}
