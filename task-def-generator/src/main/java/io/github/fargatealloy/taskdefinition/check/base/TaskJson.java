package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A task definition as it was written, read leniently. */
public final class TaskJson {
  private final JsonObject json;
  private final List<ContainerJson> containers;
  private final Set<String> compatibilities;

  public TaskJson(JsonObject json) {
    this.json = json;
    this.containers =
        json.objects("containerDefinitions").stream().map(ContainerJson::new).toList();
    this.compatibilities =
        Stream.concat(
                json.strings("requiresCompatibilities").stream(),
                json.string("requiresCompatibilities").stream())
            .map(compatibility -> compatibility.text().toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  public JsonObject json() {
    return json;
  }

  public List<ContainerJson> containers() {
    return containers;
  }

  /** The first container of that name. */
  public Optional<ContainerJson> container(String name) {
    return containers.stream()
        .filter(one -> one.name().filter(name::equals).isPresent())
        .findFirst();
  }

  public List<String> containerNames() {
    return containers.stream().flatMap(container -> container.name().stream()).distinct().toList();
  }

  public List<JsonObject> volumes() {
    return json.objects("volumes");
  }

  /** Whether it lists the launch type, be it in another case or without brackets. */
  public boolean requires(String compatibility) {
    return compatibilities.contains(compatibility);
  }

  /** Whether it leaves open where it runs, and has all that only Fargate asks for. */
  public boolean mayBeForFargate() {
    return compatibilities.isEmpty()
        && hasNetworkMode("awsvpc")
        && json.has("cpu")
        && json.has("memory");
  }

  public boolean hasNetworkMode(String mode) {
    return json.text("networkMode").filter(mode::equals).isPresent();
  }

  public boolean hasExecutionRole() {
    return json.has("executionRoleArn")
        && json.text("executionRoleArn").filter(String::isBlank).isEmpty();
  }

  public boolean isForWindows() {
    return runtimePlatform("operatingSystemFamily")
        .filter(family -> family.text().startsWith("WINDOWS_"))
        .isPresent();
  }

  public Optional<JsonString> runtimePlatform(String key) {
    return json.object("runtimePlatform").flatMap(platform -> platform.string(key));
  }

  /** In CPU units; empty when absent or not a size. */
  public OptionalInt cpuUnits() {
    return json.text("cpu").map(SizeText::cpuUnits).orElseGet(OptionalInt::empty);
  }

  /** In MiB; empty when absent or not a size. */
  public OptionalInt memoryMiB() {
    return json.text("memory").map(SizeText::memoryMiB).orElseGet(OptionalInt::empty);
  }
}
