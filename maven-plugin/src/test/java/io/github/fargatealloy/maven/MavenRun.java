package io.github.fargatealloy.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code mvn} said and how it ended.
 *
 * @param log standard output and standard error
 */
record MavenRun(int exitCode, String log) {

  boolean succeeded() {
    return exitCode == 0;
  }

  static MavenRun of(MavenRepository repository, Path project, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("build.maven"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", repository.settings().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.environment().remove("MAVEN_ARGS");
    Process process = builder.start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new MavenRun(process.waitFor(), log);
  }
}
