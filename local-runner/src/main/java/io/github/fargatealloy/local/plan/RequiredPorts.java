package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.ContainerDefinition.PortMapping;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports that a local task will listen on, each with the container that needs it. */
public final class RequiredPorts {
  private static final Pattern SERVER_PORT =
      Pattern.compile("(?:--|-D)server\\.port=(?<port>\\d{1,5})");
  private static final Pattern LOCAL_ADDRESS =
      Pattern.compile(
          "(?:127\\.0\\.0\\.1|localhost|0\\.0\\.0\\.0|\\[::1?])[:/](?<port>\\d{2,5})\\b");

  private RequiredPorts() {}

  /**
   * @param alloyTexts Alloy's configuration and command line, in which loopback addresses are what
   *     it listens on, except those of the task's other containers
   */
  public static Map<Integer, String> of(
      List<ContainerDefinition> containers, Map<String, Launch> launches, List<String> alloyTexts) {
    Map<Integer, String> ports = new TreeMap<>();
    for (ContainerDefinition container : containers) {
      if (launches.get(container.name()) instanceof Launch.Command command) {
        appPorts(container, command).forEach(port -> ports.put(port, container.name()));
      }
    }
    for (ContainerDefinition container : containers) {
      if (launches.get(container.name()) instanceof Launch.Alloy) {
        alloyTexts.stream()
            .flatMap(text -> LOCAL_ADDRESS.matcher(text).results())
            .map(address -> Integer.parseInt(address.group(1)))
            .forEach(port -> ports.putIfAbsent(port, container.name()));
      }
    }
    return ports;
  }

  /** The ports of a container; a port that its local command sets replaces those of the image. */
  public static List<Integer> appPorts(ContainerDefinition container, Launch.Command command) {
    Matcher own = SERVER_PORT.matcher(String.join(" ", command.words()));
    return own.find()
        ? List.of(Integer.parseInt(own.group("port")))
        : container.portMappings().stream().map(PortMapping::containerPort).toList();
  }
}
