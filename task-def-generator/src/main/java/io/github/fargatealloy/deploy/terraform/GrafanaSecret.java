package io.github.fargatealloy.deploy.terraform;

import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.UsedSecret;
import java.util.List;
import java.util.Optional;

/**
 * The secret with the credentials of a Grafana Cloud stack. The module makes one of its own when
 * its caller hands it the credentials, and reads the description's otherwise.
 */
record GrafanaSecret(UsedSecret secret) {
  static final String ARN = "local.grafana_secret_arn";
  static final String RESOURCE = "local.grafana_secret_resource";
  private static final List<String> KEYS = List.of("api_token", "endpoint", "instance_id");

  static Optional<GrafanaSecret> of(ServiceStack stack) {
    return stack.allSecrets().stream()
        .filter(secret -> secret.keys().containsAll(KEYS))
        .findFirst()
        .map(GrafanaSecret::new);
  }

  /** As the execution role's policy has it, which differs for an ARN without its random end. */
  String resource(ServiceStack stack) {
    for (var statement : stack.roles().get(0).policy().get("Statement")) {
      for (var resource : statement.get("Resource")) {
        if (resource.textValue().startsWith(secret.arn())) {
          return resource.textValue();
        }
      }
    }
    return secret.arn();
  }
}
