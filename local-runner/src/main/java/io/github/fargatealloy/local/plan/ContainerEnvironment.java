package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.ContainerDefinition.SecretReference;
import io.github.fargatealloy.local.definition.ContainerDefinition.Variable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment of one local container: the task definition's variables and secrets, what ECS
 * adds, and from this machine only what a program needs to start.
 *
 * @param variables by name
 * @param secretValues for redaction
 * @param notes what the user should know, one sentence each, without values
 */
public record ContainerEnvironment(
    Map<String, String> variables, Set<String> secretValues, List<String> notes) {

  private static final Set<String> FROM_THIS_MACHINE =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");

  /** Short enough that the first metrics of a local run do not take a minute. */
  private static final String LOCAL_METRIC_INTERVAL_MILLIS = "5000";

  private static final int SHORTEST_REDACTED = 8;
  private static final List<String> JVM_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /**
   * What differs from one run to the next.
   *
   * @param envFile the user's values for variables that containers have
   * @param additions the user's other values, for the applications
   */
  public record Surroundings(
      Map<String, String> machine,
      Map<String, String> envFile,
      Map<String, String> additions,
      URI metadata,
      URI metadataV3,
      String region,
      Optional<Path> agent) {}

  static ContainerEnvironment of(
      ContainerDefinition container,
      Launch launch,
      ContainerPaths paths,
      SecretValues secrets,
      Surroundings around) {
    Map<String, String> variables = new LinkedHashMap<>();
    around.machine().forEach((name, value) -> putIfNeeded(variables, name, value));
    for (Variable variable : container.environment()) {
      String text = around.envFile().getOrDefault(variable.name(), variable.value());
      variables.put(variable.name(), paths.toLocal(text));
    }
    Set<String> secretValues = new HashSet<>();
    List<String> notes = new ArrayList<>();
    for (SecretReference secret : container.secrets()) {
      SecretValues.Value value = secrets.of(secret);
      boolean config = secret.name().equals(SecretValues.CONFIG_VARIABLE);
      variables.put(secret.name(), config ? paths.toLocal(value.text()) : value.text());
      if (value.dummy()) {
        notes.add("secret " + secret.name() + " has a dummy value (--env-file gives it one)");
      } else if (!config && value.text().length() >= SHORTEST_REDACTED) {
        secretValues.add(value.text());
      }
    }
    variables.put("ECS_CONTAINER_METADATA_URI_V4", around.metadata().toString());
    variables.put("ECS_CONTAINER_METADATA_URI", around.metadataV3().toString());
    variables.put("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE");
    variables.putIfAbsent("AWS_REGION", around.region());
    variables.putIfAbsent("AWS_DEFAULT_REGION", around.region());
    if (launch instanceof Launch.Command command) {
      around.additions().forEach(variables::putIfAbsent);
      variables.putIfAbsent("OTEL_METRIC_EXPORT_INTERVAL", LOCAL_METRIC_INTERVAL_MILLIS);
      localizeAgent(variables, command, around.agent(), notes);
      limitMemory(variables, container.memory());
    }
    return new ContainerEnvironment(
        new TreeMap<>(variables), Set.copyOf(secretValues), List.copyOf(notes));
  }

  private static void putIfNeeded(Map<String, String> variables, String name, String value) {
    if (FROM_THIS_MACHINE.contains(name)) {
      variables.put(name, value);
    }
  }

  private static void localizeAgent(
      Map<String, String> variables,
      Launch.Command command,
      Optional<Path> agent,
      List<String> notes) {
    for (String name : JVM_OPTIONS) {
      String value = variables.get(name);
      if (value == null) {
        continue;
      }
      JavaAgentOption option = JavaAgentOption.localize(value, command.words(), agent);
      variables.put(name, option.options());
      option
          .dropped()
          .ifPresent(
              path ->
                  notes.add(
                      "-javaagent:"
                          + path
                          + " is only in the image: --agent FILE names a local jar"));
    }
  }

  /**
   * A process has all memory of this machine: a JVM that is to take a share of its container's must
   * be told how much that is.
   */
  private static void limitMemory(Map<String, String> variables, int memoryMiB) {
    for (String name : JVM_OPTIONS) {
      String value = variables.get(name);
      if (value != null
          && memoryMiB > 0
          && value.contains("RAMPercentage=")
          && !value.contains("-XX:MaxRAM=")) {
        variables.put(name, value + " -XX:MaxRAM=" + memoryMiB + "m");
      }
    }
  }

  /** Names only: a value may be a secret. */
  @Override
  public String toString() {
    return "ContainerEnvironment" + variables.keySet();
  }
}
