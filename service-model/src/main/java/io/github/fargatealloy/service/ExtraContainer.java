package io.github.fargatealloy.service;

import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A container of the team's own beside the application, such as nginx.
 *
 * @param imageCredentials of the registry that has the image; empty for one that asks for none
 * @param essential whether the task ends with it
 * @param command replaces the image's own; empty to keep it
 * @param volumes in the order of the description
 * @param writable absolute paths that it writes to; the rest of its file system is read-only
 */
public record ExtraContainer(
    String name,
    ImageReference image,
    Optional<SecretsManager> imageCredentials,
    boolean essential,
    int cpuUnits,
    int memoryMiB,
    List<String> command,
    List<Port> ports,
    SortedMap<String, String> variables,
    SortedMap<String, SecretReference> secrets,
    List<String> writable,
    List<Volume> volumes) {

  public ExtraContainer {
    command = List.copyOf(command);
    ports = List.copyOf(ports);
    variables = Sorted.copyOf(variables);
    secrets = Sorted.copyOf(secrets);
    writable = List.copyOf(writable);
    volumes = List.copyOf(volumes);
  }
}
