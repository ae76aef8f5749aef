package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.RepositoryCredentials;

/** How ECS logs in to a registry that the execution role says nothing to. */
final class RegistryAccess {
  private RegistryAccess() {}

  /** Null, which the SDK takes for absent, for a registry that asks for nothing. */
  static RepositoryCredentials of(Optional<SecretsManager> credentials) {
    return credentials
        .map(secret -> RepositoryCredentials.builder().credentialsParameter(secret.arn()).build())
        .orElse(null);
  }
}
