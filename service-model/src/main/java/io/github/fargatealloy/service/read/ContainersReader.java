package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.HealthCheck;
import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Variables;
import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.read.keys.ContainerKeys;
import io.github.fargatealloy.service.read.keys.Formats;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Words;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the team's own containers beside the application. */
final class ContainersReader {
  private static final int MEMORY_MIB = 128;
  private static final int CPU_SHARE = 16;

  /**
   * Two such containers, one before and one after the application, fit what the application and the
   * sidecar leave of the two minutes that Fargate Spot gives a task.
   */
  private static final int LINKED_STOP_TIMEOUT_SECONDS = 2;

  /** Names that telemetry and the agent give to containers. */
  private static final Set<String> TAKEN =
      Set.of("alloy", "adot", "ecs-exporter", "log-router", "java-agent");

  private final SectionReader root;
  private final AwsAccount account;
  private final Optional<TaskSize> task;
  private final AppContainer app;

  /**
   * @param task empty when its size is not known
   */
  ContainersReader(
      SectionReader root, AwsAccount account, Optional<TaskSize> task, AppContainer app) {
    this.root = root;
    this.account = account;
    this.task = task;
    this.app = app;
  }

  /**
   * @param volumes of the task, by name
   */
  List<ExtraContainer> read(Optional<String> service, SortedMap<String, Volume> volumes) {
    service.filter(TAKEN::contains).ifPresent(this::refuseService);
    List<ExtraContainer> containers = new ArrayList<>();
    Map<String, SectionReader> sections = root.sections(ServiceKeys.CONTAINERS);
    Set<String> linked = linked(sections);
    sections.forEach(
        (name, section) -> {
          if (TAKEN.contains(name) || service.filter(name::equals).isPresent()) {
            refuse(section, name);
          }
          read(name, section, linked.contains(name), volumes).ifPresent(containers::add);
        });
    return containers;
  }

  /** Names of the containers that wait for one, or that one waits for. */
  private Set<String> linked(Map<String, SectionReader> sections) {
    Set<String> linked = new HashSet<>(app.dependsOn().keySet());
    sections.forEach(
        (name, section) -> {
          Set<String> others = section.dictionary(ContainerKeys.DEPENDS_ON).keySet();
          linked.addAll(others);
          if (!others.isEmpty()) {
            linked.add(name);
          }
        });
    return linked;
  }

  private void refuseService(String name) {
    root.refuse(
        ServiceProblems.NAME_CONFLICT,
        ServiceKeys.SERVICE,
        "service must be a name that no container of telemetry has, but is \"%s\"".formatted(name),
        "service: %s-service".formatted(name));
  }

  private void refuse(SectionReader section, String name) {
    section.refuse(
        ServiceProblems.NAME_CONFLICT,
        section.location(),
        "%s must have a name of its own, but another container of the task is \"%s\""
            .formatted(section.path(), name),
        "another name, such as web");
  }

  private Optional<ExtraContainer> read(
      String name, SectionReader section, boolean linked, SortedMap<String, Volume> volumes) {
    Optional<ContainerImage> image =
        ContainerImageReader.read(
            section,
            ContainerKeys.IMAGE_CREDENTIALS,
            ImageReader.read(section, ContainerKeys.IMAGE, "1.2.3"));
    boolean runFirst = section.value(ContainerKeys.RUN_FIRST).orElse(false);
    boolean essential = essential(section, runFirst);
    SortedMap<String, StartCondition> dependsOn = section.entries(ContainerKeys.DEPENDS_ON);
    Optional<HealthCheck> healthCheck = new HealthCheckReader(section).read();
    int cpu = cpuUnits(section, runFirst);
    OptionalInt memory = memoryMiB(section, runFirst);
    int stopTimeout =
        section
            .value(ContainerKeys.STOP_TIMEOUT)
            .orElse(linked ? LINKED_STOP_TIMEOUT_SECONDS : app.stopTimeoutSeconds());
    List<String> command = section.values(ContainerKeys.COMMAND);
    List<Port> ports =
        section.values(ContainerKeys.PORTS).stream()
            .map(port -> new Port(port, name + "-" + port))
            .toList();
    SortedMap<String, String> plain = section.entries(ContainerKeys.VARIABLES);
    SortedMap<String, SecretReference> secrets = new TreeMap<>();
    section
        .entries(ContainerKeys.SECRETS)
        .forEach((variable, reference) -> secrets.put(variable, reference.apply(account)));
    List<String> writable = section.values(ContainerKeys.WRITABLE);
    List<Volume> shared = shared(section, volumes);
    return image.map(
        its ->
            new ExtraContainer(
                name,
                its,
                essential,
                runFirst,
                dependsOn,
                healthCheck,
                cpu,
                memory,
                stopTimeout,
                command,
                ports,
                new Variables(plain, secrets, List.of()),
                writable,
                shared));
  }

  private static List<Volume> shared(SectionReader section, SortedMap<String, Volume> volumes) {
    List<Volume> shared = new ArrayList<>();
    for (String name : section.values(ContainerKeys.VOLUMES)) {
      if (volumes.containsKey(name)) {
        shared.add(volumes.get(name));
      } else {
        refuseVolume(section, name, List.copyOf(volumes.keySet()));
      }
    }
    return shared;
  }

  private static void refuseVolume(SectionReader section, String name, List<String> known) {
    section.refuse(
        ServiceProblems.UNKNOWN_VOLUME,
        ContainerKeys.VOLUMES,
        "%s must name volumes, %s, but names \"%s\""
            .formatted(
                section.path(ContainerKeys.VOLUMES),
                known.isEmpty() ? "of which there are none" : Words.or(known),
                name),
        Nearest.to(name, known)
            .map(near -> "volumes: [" + near + "]")
            .orElse("volumes:\n  " + name + ": { path: /var/lib/" + name + " }"));
  }

  private static boolean essential(SectionReader section, boolean runFirst) {
    boolean essential = section.value(ContainerKeys.ESSENTIAL).orElse(!runFirst);
    if (essential && runFirst) {
      section.refuse(
          ContainerProblems.RUN_FIRST,
          ContainerKeys.ESSENTIAL,
          "%s must be false for a container that runs first, but is %s"
              .formatted(
                  section.path(ContainerKeys.ESSENTIAL), section.written(ContainerKeys.ESSENTIAL)),
          "essential: false");
    }
    return essential;
  }

  /** What runs first has ended when the others need theirs. */
  private OptionalInt memoryMiB(SectionReader section, boolean runFirst) {
    if (section.isAbsent(ContainerKeys.MEMORY)) {
      return runFirst ? OptionalInt.empty() : OptionalInt.of(MEMORY_MIB);
    }
    int memory = section.value(ContainerKeys.MEMORY).orElse(MEMORY_MIB);
    task.filter(size -> memory >= size.memoryMiB())
        .ifPresent(
            size ->
                tooLarge(
                    section,
                    ContainerKeys.MEMORY,
                    Formats.memory(size.memoryMiB()),
                    Formats.memory(MEMORY_MIB)));
    return OptionalInt.of(memory);
  }

  private int cpuUnits(SectionReader section, boolean runFirst) {
    if (section.isAbsent(ContainerKeys.CPU)) {
      return runFirst ? 0 : task.map(size -> size.cpuUnits() / CPU_SHARE).orElse(1);
    }
    int cpu = section.value(ContainerKeys.CPU).orElse(1);
    task.filter(size -> cpu >= size.cpuUnits())
        .ifPresent(
            size ->
                tooLarge(
                    section,
                    ContainerKeys.CPU,
                    Formats.cpu(size.cpuUnits()),
                    Formats.cpu(size.cpuUnits() / CPU_SHARE)));
    return cpu;
  }

  private static void tooLarge(SectionReader section, Key<?> key, String limit, String fix) {
    section.refuse(
        ContainerProblems.CONTAINER_SIZE,
        key,
        "%s must be less than the task's %s, but is %s"
            .formatted(section.path(key), limit, section.written(key)),
        key.name() + ": " + fix);
  }
}
