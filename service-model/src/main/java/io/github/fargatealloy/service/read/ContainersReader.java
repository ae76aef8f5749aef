package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.read.keys.ContainerKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
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

  List<ExtraContainer> read(Optional<String> service, AwsAccount account, Optional<TaskSize> task) {
    List<ExtraContainer> containers = new ArrayList<>();
    root.sections(ServiceKeys.CONTAINERS)
        .forEach(
            (name, section) -> {
              if (TAKEN.contains(name) || service.filter(name::equals).isPresent()) {
                refuse(section, name);
              }
              read(name, section, account, task).ifPresent(containers::add);
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
      String name, SectionReader section, AwsAccount account, Optional<TaskSize> task) {
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
                writable));
  }
}
