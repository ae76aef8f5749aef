package io.github.fargatealloy.local.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code -javaagent} option of a container, whose path exists in the image only: a local jar
 * takes its place, or the option goes, since a JVM refuses to start without its agent.
 *
 * @param options what is left of the variable
 * @param dropped the container path of an agent that nothing stands in for
 */
record JavaAgentOption(String options, Optional<String> dropped) {
  private static final String FLAG = "-javaagent:";

  /**
   * @param options the value of {@code JAVA_TOOL_OPTIONS} or {@code JDK_JAVA_OPTIONS}
   * @param command the local command; its own agent wins
   * @param agent the local jar of the agent
   */
  static JavaAgentOption localize(String options, List<String> command, Optional<Path> agent) {
    boolean given = command.stream().anyMatch(word -> word.startsWith(FLAG));
    List<String> kept = new ArrayList<>();
    Optional<String> dropped = Optional.empty();
    for (String option : options.strip().split("\\s+")) {
      if (!option.startsWith(FLAG)) {
        kept.add(option);
        continue;
      }
      String path = option.substring(FLAG.length()).replaceFirst("=.*", "");
      String arguments = option.substring(FLAG.length() + path.length());
      if (given) {
        continue;
      }
      if (agent.isPresent()) {
        kept.add(quoted(FLAG + agent.get() + arguments));
      } else if (Files.exists(Path.of(path))) {
        kept.add(option);
      } else {
        dropped = Optional.of(path);
      }
    }
    return new JavaAgentOption(String.join(" ", kept), dropped);
  }

  private static String quoted(String option) {
    return option.contains(" ") ? '"' + option + '"' : option;
  }
}
