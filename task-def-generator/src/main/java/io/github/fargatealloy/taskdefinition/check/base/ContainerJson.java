package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A container definition, read leniently. */
public record ContainerJson(JsonObject json) {

  /** Empty when there is no name to speak of. */
  public Optional<String> name() {
    return json.text("name").filter(name -> !name.isEmpty());
  }

  /** True unless the definition says false, as ECS takes it. */
  public boolean isEssential() {
    return json.flag("essential").orElse(true);
  }

  public Optional<JsonObject> healthCheck() {
    return json.object("healthCheck");
  }

  public Optional<JsonObject> linuxParameters() {
    return json.object("linuxParameters");
  }

  public Optional<JsonObject> logConfiguration() {
    return json.object("logConfiguration");
  }

  public boolean logsWith(String driver) {
    return logConfiguration()
        .flatMap(log -> log.text("logDriver"))
        .filter(driver::equals)
        .isPresent();
  }

  public List<JsonObject> portMappings() {
    return json.objects("portMappings");
  }

  public List<JsonObject> dependencies() {
    return json.objects("dependsOn");
  }

  /** The secrets of the container and of its log driver. */
  public List<JsonObject> secrets() {
    return Stream.concat(
            json.objects("secrets").stream(),
            logConfiguration().stream().flatMap(log -> log.objects("secretOptions").stream()))
        .toList();
  }

  public Optional<JsonString> image() {
    return json.string("image");
  }
}
