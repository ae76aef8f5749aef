package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.deploy.ServiceStack;
import java.util.Optional;

/** The application's first port: a variable of the module, wherever the description has it. */
final class AppPort {
  private static final String NAME = "app_port";
  static final Hcl VARIABLE = Hcl.ref("var." + NAME);

  private AppPort() {}

  /** Empty for an application without ports. */
  static Optional<Variable> variable(ServiceStack stack) {
    JsonNode port = described(stack);
    return port.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            Variable.of(NAME, "number", Hcl.of(port), "Port that the application listens on."));
  }

  /** A port of the task, which no two containers share. */
  static Hcl in(ServiceStack stack, int port) {
    return described(stack).asInt() == port ? VARIABLE : Hcl.ref(String.valueOf(port));
  }

  private static JsonNode described(ServiceStack stack) {
    return stack.taskDefinition().at("/containerDefinitions/0/portMappings/0/containerPort");
  }
}
