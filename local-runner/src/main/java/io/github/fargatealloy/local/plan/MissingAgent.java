package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.problem.Checked;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A run whose application nobody gives an agent: its telemetry would not arrive. */
public final class MissingAgent {
  private static final String FLAG = "-javaagent:";

  private MissingAgent() {}

  /**
   * What to tell the user; empty where an agent is named or nothing stands for the application.
   *
   * @param howToName the command that names the agent's jar
   */
  public static Optional<String> warning(
      TaskDefinition definition, RunOptions options, String howToName) {
    return definition
        .application()
        .filter(application -> options.processes().containsKey(application.name()))
        .filter(application -> !isNamed(application, options))
        .map(
            application ->
                "The application runs without an agent, since neither java.agent in the description"
                    + " nor its command names one: unless it exports by itself, no telemetry arrives."
                    + " To name the agent's jar: "
                    + howToName);
  }

  private static boolean isNamed(ContainerDefinition application, RunOptions options) {
    return options.processes().get(application.name()).contains(FLAG)
        || application.environment().stream().anyMatch(variable -> names(variable.value()))
        || options.envFile().map(EnvFile::read).flatMap(Checked::value).map(Map::values).stream()
            .flatMap(Collection::stream)
            .anyMatch(MissingAgent::names);
  }

  private static boolean names(String value) {
    return value.contains(FLAG);
  }
}
