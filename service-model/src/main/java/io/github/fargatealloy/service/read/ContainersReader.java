package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.read.keys.ContainerKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the team's own containers beside the application. */
final class ContainersReader {
  private static final int MEMORY_MIB = 128;
  private static final int CPU_SHARE = 16;

  /** Names that telemetry and the agent give to containers. */
  private static final Set<String> TAKEN =
      Set.of("alloy", "adot", "ecs-exporter", "log-router", "java-agent");

  private final SectionReader root;

  ContainersReader(SectionReader root) {
    this.root = root;
  }

  /**
   * @param volumes of the task, by name
   */
  List<ExtraContainer> read(
      Optional<String> service,
      AwsAccount account,
      Optional<TaskSize> task,
      SortedMap<String, Volume> volumes) {
    List<ExtraContainer> containers = new ArrayList<>();
    root.sections(ServiceKeys.CONTAINERS)
        .forEach(
            (name, section) -> {
              if (TAKEN.contains(name) || service.filter(name::equals).isPresent()) {
                refuse(section, name);
              }
              read(name, section, account, task, volumes).ifPresent(containers::add);
            });
    return containers;
  }

  private void refuse(SectionReader section, String name) {
    root.findings()
        .add(
            ServiceProblems.NAME_CONFLICT.error(
                section.location(),
                "%s must have a name of its own, but another container of the task is \"%s\""
                    .formatted(section.path(), name),
                "another name, such as web"));
  }

  private static Optional<ExtraContainer> read(
      String name,
      SectionReader section,
      AwsAccount account,
      Optional<TaskSize> task,
      SortedMap<String, Volume> volumes) {
    Optional<ImageReference> image = ImageReader.read(section, ContainerKeys.IMAGE, "1.2.3");
    Optional<SecretsManager> credentials =
        ImageCredentials.read(section, ContainerKeys.IMAGE_CREDENTIALS, image);
    int memory = section.value(ContainerKeys.MEMORY).orElse(MEMORY_MIB);
    int cpu =
        section
            .value(ContainerKeys.CPU)
            .orElseGet(() -> task.map(size -> size.cpuUnits() / CPU_SHARE).orElse(1));
    boolean essential = section.value(ContainerKeys.ESSENTIAL).orElse(true);
    List<String> command = section.values(ContainerKeys.COMMAND);
    List<Port> ports =
        section.values(ContainerKeys.PORTS).stream()
            .map(port -> new Port(port, name + "-" + port))
            .toList();
    SortedMap<String, String> variables = section.entries(ContainerKeys.VARIABLES);
    SortedMap<String, SecretReference> secrets = new TreeMap<>();
    section
        .entries(ContainerKeys.SECRETS)
        .forEach((variable, reference) -> secrets.put(variable, reference.apply(account)));
    List<String> writable = section.values(ContainerKeys.WRITABLE);
    List<Volume> shared = shared(section, volumes);
    return image.map(
        reference ->
            new ExtraContainer(
                name,
                reference,
                credentials,
                essential,
                cpu,
                memory,
                command,
                ports,
                variables,
                secrets,
                writable,
                shared));
  }

  private static List<Volume> shared(SectionReader section, SortedMap<String, Volume> volumes) {
    List<Volume> shared = new ArrayList<>();
    for (String name : section.values(ContainerKeys.VOLUMES)) {
      if (volumes.containsKey(name)) {
        shared.add(volumes.get(name));
      } else {
        section.findings().add(unknown(section, name, List.copyOf(volumes.keySet())));
      }
    }
    return shared;
  }

  private static Problem unknown(SectionReader section, String name, List<String> known) {
    return ServiceProblems.UNKNOWN_VOLUME.error(
        section.locate(ContainerKeys.VOLUMES),
        "%s must name volumes, %s, but names \"%s\""
            .formatted(
                section.path(ContainerKeys.VOLUMES),
                known.isEmpty() ? "of which there are none" : Words.or(known),
                name),
        Nearest.to(name, known)
            .map(near -> "volumes: [" + near + "]")
            .orElse("volumes:\n  " + name + ": { path: /var/lib/" + name + " }"));
  }
}
