package io.github.fargatealloy.taskdefinition.iam;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import io.github.fargatealloy.service.value.SecretReference.SsmParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What ECS reads on behalf of a task before its containers run, as the definition that is
 * registered names it, wherever that came from.
 *
 * @param images of the containers
 * @param secrets for variables and for log drivers
 * @param registrySecrets with the username and the password of a registry
 * @param environmentFiles ARNs of objects in S3
 */
public record StartUpReads(
    List<ImageReference> images,
    List<SecretReference> secrets,
    List<SecretReference> registrySecrets,
    List<String> environmentFiles) {

  public StartUpReads {
    images = List.copyOf(images);
    secrets = List.copyOf(secrets);
    registrySecrets = List.copyOf(registrySecrets);
    environmentFiles = List.copyOf(environmentFiles);
  }

  /**
   * @param definition of a task or of a daemon
   * @param account which names without an ARN belong to
   */
  public static StartUpReads of(JsonNode definition, AwsAccount account) {
    List<ImageReference> images = new ArrayList<>();
    List<SecretReference> secrets = new ArrayList<>();
    List<SecretReference> registrySecrets = new ArrayList<>();
    List<String> environmentFiles = new ArrayList<>();
    for (JsonNode container : definition.path("containerDefinitions")) {
      images.add(ImageReference.parse(container.path("image").asText()));
      for (JsonNode secret : container.path("secrets")) {
        secrets.add(reference(secret.path("valueFrom").asText(), account));
      }
      for (JsonNode secret : container.at("/logConfiguration/secretOptions")) {
        secrets.add(reference(secret.path("valueFrom").asText(), account));
      }
      JsonNode registry = container.at("/repositoryCredentials/credentialsParameter");
      if (registry.isTextual()) {
        String arn = registry.textValue();
        registrySecrets.add(
            secretsManager(
                arn.startsWith("arn:") ? arn : account.arn("secretsmanager", "secret:" + arn)));
      }
      for (JsonNode file : container.path("environmentFiles")) {
        environmentFiles.add(file.path("value").asText());
      }
    }
    return new StartUpReads(images, secrets, registrySecrets, environmentFiles);
  }

  /** What both read. */
  public StartUpReads and(StartUpReads other) {
    return new StartUpReads(
        joined(images, other.images),
        joined(secrets, other.secrets),
        joined(registrySecrets, other.registrySecrets),
        joined(environmentFiles, other.environmentFiles));
  }

  /**
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html: a parameter of the
   * task's region may be given by its name.
   */
  private static SecretReference reference(String valueFrom, AwsAccount account) {
    if (valueFrom.contains(":secretsmanager:")) {
      return secretsManager(valueFrom);
    }
    return new SsmParameter(
        valueFrom.startsWith("arn:")
            ? valueFrom
            : account.arn("ssm", "parameter/" + valueFrom.replaceFirst("^/", "")));
  }

  /** Seven fields are the ARN, three more may choose within the secret. */
  private static SecretsManager secretsManager(String valueFrom) {
    List<String> fields = Arrays.asList(valueFrom.split(":", -1));
    int ofArn = Math.min(7, fields.size());
    return new SecretsManager(
        String.join(":", fields.subList(0, ofArn)),
        field(fields, 7),
        field(fields, 8),
        field(fields, 9));
  }

  private static String field(List<String> fields, int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
