package io.github.fargatealloy.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local repository with the modules of this build, as if installed. Everything else comes from
 * the repository that this build itself uses, so nothing is downloaded and nobody's own repository
 * is touched.
 *
 * @param settings names both repositories
 */
record MavenRepository(Path settings) {
  private static final List<String> MODULES =
      List.of(
          "service-model",
          "alloy-syntax",
          "config-generator",
          "task-def-generator",
          "local-runner",
          "agent-extension",
          "maven-plugin");

  static MavenRepository create(Path directory) throws IOException {
    Path ours = directory.resolve("repository");
    String version = System.getProperty("build.version");
    Path root = Path.of("..").toAbsolutePath().normalize();
    install(ours, "fargate-alloy", version, root.resolve("pom.xml"), "pom");
    for (String module : MODULES) {
      Path folder = root.resolve(module);
      String artifact = "fargate-alloy-" + module.replace("alloy-syntax", "syntax");
      install(ours, artifact, version, folder.resolve("pom.xml"), "pom");
      install(ours, artifact, version, jar(folder.resolve("target"), artifact, version), "jar");
    }
    Path settings = directory.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror><id>build</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
          </mirrors>
        </settings>
        """
            .formatted(ours, Path.of(System.getProperty("build.repository")).toUri()));
    return new MavenRepository(settings);
  }

  /** What people download and name themselves has no version in its name. */
  private static Path jar(Path target, String artifact, String version) {
    Path versioned = target.resolve(artifact + "-" + version + ".jar");
    return Files.exists(versioned) ? versioned : target.resolve(artifact + ".jar");
  }

  private static void install(
      Path repository, String artifact, String version, Path file, String extension)
      throws IOException {
    Path folder =
        Files.createDirectories(
            repository.resolve("io/github/fargatealloy").resolve(artifact).resolve(version));
    Files.copy(
        file,
        folder.resolve(artifact + "-" + version + "." + extension),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
