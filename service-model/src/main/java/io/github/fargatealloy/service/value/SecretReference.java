package io.github.fargatealloy.service.value;

/** Where ECS finds the value of a secret; never the value itself. */
public sealed interface SecretReference {

  /** What {@code secrets[].valueFrom} takes. */
  String valueFrom();

  /** The resource that the execution role must be allowed to read. */
  String resourceArn();

  /**
   * A secret in Secrets Manager.
   *
   * @param arn of the secret itself: seven fields, with or without the six random characters
   * @param jsonKey the key within the secret's JSON; empty for the whole value
   * @param versionStage such as {@code AWSCURRENT}; empty for the default
   * @param versionId empty for the default
   */
  record SecretsManager(String arn, String jsonKey, String versionStage, String versionId)
      implements SecretReference {

    /** The same secret, one key of its JSON. */
    public SecretsManager key(String key) {
      return new SecretsManager(arn, key, versionStage, versionId);
    }

    @Override
    public String valueFrom() {
      boolean whole = jsonKey.isEmpty() && versionStage.isEmpty() && versionId.isEmpty();
      return whole ? arn : String.join(":", arn, jsonKey, versionStage, versionId);
    }

    @Override
    public String resourceArn() {
      return arn;
    }
  }

  /** A parameter of the Systems Manager parameter store, by its ARN. */
  record SsmParameter(String arn) implements SecretReference {

    /** The name with its leading slash, as {@code aws ssm put-parameter} takes it. */
    public String name() {
      String path = arn.substring(arn.indexOf(":parameter/") + ":parameter".length());
      return path.indexOf('/', 1) < 0 ? path.substring(1) : path;
    }

    @Override
    public String valueFrom() {
      return arn;
    }

    @Override
    public String resourceArn() {
      return arn;
    }
  }
}
