package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.value.SecretArn;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.iam.StartUpReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A secret that the task reads when it starts; its value is never part of any artifact.
 *
 * @param keys the keys of its JSON that are read, in order; empty for a secret that is one text
 */
public record UsedSecret(String arn, Kind kind, List<String> keys) {

  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html */
  private static final List<String> REGISTRY_KEYS = List.of("password", "username");

  /** Where it is kept. */
  public enum Kind {
    SECRETS_MANAGER,
    PARAMETER
  }

  public UsedSecret {
    keys = List.copyOf(keys);
  }

  /** Each once, in the order of the ARNs. */
  static List<UsedSecret> of(StartUpReads reads) {
    SortedMap<String, List<String>> keysByArn = new TreeMap<>();
    for (SecretReference secret : reads.registrySecrets()) {
      keysByArn
          .computeIfAbsent(secret.resourceArn(), arn -> new ArrayList<>())
          .addAll(REGISTRY_KEYS);
    }
    for (SecretReference secret : reads.secrets()) {
      List<String> keys = keysByArn.computeIfAbsent(secret.resourceArn(), arn -> new ArrayList<>());
      if (secret instanceof SecretsManager managed && !managed.jsonKey().isEmpty()) {
        keys.add(managed.jsonKey());
      }
    }
    return keysByArn.entrySet().stream()
        .map(
            entry ->
                new UsedSecret(
                    entry.getKey(),
                    entry.getKey().contains(":secretsmanager:")
                        ? Kind.SECRETS_MANAGER
                        : Kind.PARAMETER,
                    entry.getValue().stream().sorted().distinct().toList()))
        .toList();
  }

  /** The same secret with the keys of both. */
  UsedSecret and(UsedSecret other) {
    return new UsedSecret(
        arn,
        kind,
        Stream.concat(keys.stream(), other.keys().stream()).sorted().distinct().toList());
  }

  /** As people named it: without the six characters that Secrets Manager adds. */
  public String name() {
    if (kind == Kind.SECRETS_MANAGER) {
      return new SecretArn(arn).name();
    }
    String path = arn.substring(arn.indexOf(":parameter/") + 10);
    return path.indexOf('/', 1) < 0 ? path.substring(1) : path;
  }

  /** A file of the shape that the secret must have, its values left to be filled in. */
  String skeleton() {
    if (keys.isEmpty()) {
      return "REPLACE_ME\n";
    }
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    keys.forEach(key -> values.put(key, ""));
    return SdkJson.print(values);
  }

  /** Where it is. */
  public String region() {
    return arn.split(":", 6)[3];
  }

  /** Id of the account that owns it. */
  public String owner() {
    return arn.split(":", 6)[4];
  }

  /**
   * The command that creates it. A text loses the end of line that editors add, and is in no
   * argument, which others on the machine could read.
   *
   * @param file with its content
   * @param keyArn of the KMS key that encrypts it; empty for the key of AWS
   */
  public String command(String file, Optional<String> keyArn) {
    boolean managed = kind == Kind.SECRETS_MANAGER;
    String content = keys.isEmpty() ? "/dev/stdin" : file;
    String command =
        managed
            ? "aws secretsmanager create-secret --region %s --name %s --secret-string file://%s"
            : "aws ssm put-parameter --region %s --name %s --type SecureString --value file://%s";
    String key = keyArn.map(arn -> (managed ? " --kms-key-id " : " --key-id ") + arn).orElse("");
    return (keys.isEmpty() ? "printf %s \"$(cat " + file + ")\" | " : "")
        + command.formatted(region(), name(), content)
        + key;
  }

  /** The name of the file that its skeleton is written to, without its folder. */
  public String fileName() {
    String file = file();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Where its skeleton is written: names that differ have files that differ. */
  public String file() {
    String folder = kind == Kind.SECRETS_MANAGER ? "deploy/secrets/" : "deploy/parameters/";
    String path = name().replaceAll("^/", "").replaceAll("(?<=^|/)(?=[.]+(/|$))", "_");
    return folder + path + (keys.isEmpty() ? ".txt" : ".json");
  }
}
