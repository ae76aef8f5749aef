package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the paths that a container writes to lie on this machine. Volumes are shared between the
 * containers of the task; everything else is the container's own.
 */
public record ContainerPaths(Map<String, Path> locals) {
  public ContainerPaths {
    locals = Map.copyOf(locals);
  }

  /** The mounts of a container whose process is named by the user. */
  static ContainerPaths ofMounts(ContainerDefinition container, Path root) {
    Map<String, Path> locals = new LinkedHashMap<>();
    Path own = root.resolve(container.name());
    container.tmpfsPaths().forEach(path -> locals.put(path, own.resolve(path.substring(1))));
    container
        .mountPoints()
        .forEach(
            mount ->
                locals.put(
                    mount.containerPath(), root.resolve("volumes").resolve(mount.sourceVolume())));
    return new ContainerPaths(locals);
  }

  /**
   * The mounts, and the places of the Alloy image: its binary, state, configuration and /tmp; and
   * where ECS mounts the socket of a log router.
   */
  static ContainerPaths ofAlloy(ContainerDefinition container, String binary, Path root) {
    Path own = root.resolve(container.name());
    Map<String, Path> locals = new LinkedHashMap<>();
    for (String path : new String[] {"/var/lib/alloy", "/etc/alloy", "/tmp", "/var/run"}) {
      locals.put(path, own.resolve(path.substring(1)));
    }
    locals.putAll(ofMounts(container, root).locals());
    locals.put("/bin/alloy", Path.of(binary));
    return new ContainerPaths(locals);
  }

  /** The folders that have to exist before the container starts. */
  List<Path> folders(Path root) {
    return locals.values().stream().filter(path -> path.startsWith(root)).sorted().toList();
  }

  /** The text with every path below one of these places replaced by its local twin. */
  public String toLocal(String text) {
    if (locals.isEmpty()) {
      return text;
    }
    String places =
        locals.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // A place is the start of a path: neither the tail of a longer one nor the head of another
    // name. The path in a URL of a socket is one, too.
    return Pattern.compile("(?:(?<![\\w.})/-])|(?<=unix://))(?:" + places + ")(?![\\w.-])")
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(locals.get(place.group()).toString()));
  }
}
