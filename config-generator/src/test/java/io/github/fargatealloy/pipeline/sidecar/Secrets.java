package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.service.value.SecretReference;

/** References to secrets, for destinations. */
public final class Secrets {
  private Secrets() {}

  public static SecretReference.SecretsManager secret(String name, String key) {
    return new SecretReference.SecretsManager(
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:" + name + "-AbCdEf", key, "", "");
  }
}
