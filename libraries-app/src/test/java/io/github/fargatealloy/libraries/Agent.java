package io.github.fargatealloy.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one jar in the application that is compared, fitted to it or not. */
enum Agent {
  FITTED,
  WHOLE;

  static final Path JAR = Path.of("../agent-extension/target/fargate-alloy-javaagent.jar");

  /**
   * @param application what follows the virtual machine's options
   * @param output takes both streams
   */
  Process start(List<String> application, Signals sidecar, Path output) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Half the start-up: the second compiler tier pays only in processes that live longer.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.add("-javaagent:" + JAR);
    command.add("-Dfargate.alloy.fit.enabled=" + (this == FITTED));
    command.addAll(application);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
    builder.environment().remove("ECS_CONTAINER_METADATA_URI_V4");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", sidecar.endpoint());
    return builder.start();
  }

  /** So that a comparison cannot pass because both agents are the same. */
  void assertSaidIn(Path output) throws IOException {
    String line = "instrumentations are switched off";
    if (this == FITTED) {
      assertThat(Files.readString(output)).contains(line);
    } else {
      assertThat(Files.readString(output))
          .contains("opentelemetry-javaagent - version: ")
          .doesNotContain(line);
    }
  }
}
