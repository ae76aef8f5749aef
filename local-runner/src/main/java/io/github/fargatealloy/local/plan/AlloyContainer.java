package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is particular to the container that runs Alloy. */
final class AlloyContainer {
  private static final String BINARY = "/bin/alloy";
  private static final int OTLP_HTTP_PORT = 4318;
  private static final Pattern LOCAL_ENDPOINT =
      Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1):(\\d+).*");

  private AlloyContainer() {}

  static boolean is(ContainerDefinition container) {
    return words(container).anyMatch(word -> word.contains(BINARY))
        || container.image().replaceFirst(".*/", "").contains("alloy");
  }

  /** The command line as the container runtime builds it. */
  static List<String> commandLine(ContainerDefinition container) {
    List<String> words = new ArrayList<>();
    if (container.entryPoint().isEmpty()) {
      words.add(BINARY); // the entry point of the image
    }
    words.addAll(container.entryPoint());
    words.addAll(container.command());
    return words;
  }

  /** Where the application sends its telemetry, if that is on this machine. */
  static int receivingPort(List<ContainerDefinition> containers) {
    return containers.stream()
        .flatMap(container -> container.environment().stream())
        .filter(variable -> variable.name().equals("OTEL_EXPORTER_OTLP_ENDPOINT"))
        .flatMap(variable -> LOCAL_ENDPOINT.matcher(variable.value()).results())
        .map(endpoint -> Integer.parseInt(endpoint.group(1)))
        .findFirst()
        .orElse(OTLP_HTTP_PORT);
  }

  /** Everything in which an address may stand that Alloy listens on. */
  static Stream<String> texts(ContainerDefinition container) {
    return Stream.concat(
        words(container),
        container.environment().stream().map(ContainerDefinition.Variable::value));
  }

  private static Stream<String> words(ContainerDefinition container) {
    return Stream.concat(container.entryPoint().stream(), container.command().stream());
  }
}
