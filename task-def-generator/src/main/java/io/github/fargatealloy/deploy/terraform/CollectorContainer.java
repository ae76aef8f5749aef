package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.collector.CollectorConfig.ConfigFile;
import io.github.fargatealloy.deploy.ServiceStack;
import java.util.Optional;

/**
 * The sidecar as the module has it: its variables and files begin with the container's name.
 *
 * @param config empty where the image carries it
 */
record CollectorContainer(String name, JsonNode definition, Optional<ConfigFile> config) {

  /** Empty for a task without a sidecar, also when a team's patch has removed it. */
  static Optional<CollectorContainer> of(ServiceStack stack) {
    return stack
        .collector()
        .flatMap(
            name ->
                definition(stack, name)
                    .map(one -> new CollectorContainer(name, one, stack.collectorConfig())));
  }

  private static Optional<JsonNode> definition(ServiceStack stack, String name) {
    for (JsonNode one : stack.taskDefinition().get("containerDefinitions")) {
      if (one.get("name").textValue().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** One of its variables. */
  Hcl variable(String what) {
    return Hcl.ref("var." + name + "_" + what);
  }

  /** The name of the variable, the local value and the parameter that hold its configuration. */
  String configName() {
    return name + "_config";
  }

  Hcl configText() {
    return Hcl.ref("local." + configName());
  }

  Hcl parameterArn() {
    return Hcl.ref("aws_ssm_parameter." + configName() + ".arn");
  }

  /** Where the module keeps the configuration, such as {@code config/alloy.alloy}. */
  String path() {
    String file = config.orElseThrow().name();
    return "config/" + name + file.substring(file.lastIndexOf('.'));
  }
}
