package io.github.fargatealloy.service.value;

import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;

/**
 * What a container runs.
 *
 * @param credentials of the registry that has the image; empty for one that asks for none
 */
public record ContainerImage(ImageReference reference, Optional<SecretsManager> credentials) {}
