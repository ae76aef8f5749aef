package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.value.SecretReference;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.EnvironmentFileType;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/** Environment variables as the ECS API lists them, in the order of their names. */
final class Environment {
  private Environment() {}

  static List<KeyValuePair> variables(SortedMap<String, String> variables) {
    return variables.entrySet().stream()
        .map(entry -> KeyValuePair.builder().name(entry.getKey()).value(entry.getValue()).build())
        .toList();
  }

  /** In their own order, in which a later file wins. */
  static List<EnvironmentFile> files(List<String> arns) {
    return arns.stream()
        .map(arn -> EnvironmentFile.builder().type(EnvironmentFileType.S3).value(arn).build())
        .toList();
  }

  static List<Secret> secrets(SortedMap<String, SecretReference> secrets) {
    return secrets.entrySet().stream()
        .map(
            entry ->
                Secret.builder()
                    .name(entry.getKey())
                    .valueFrom(entry.getValue().valueFrom())
                    .build())
        .toList();
  }
}
