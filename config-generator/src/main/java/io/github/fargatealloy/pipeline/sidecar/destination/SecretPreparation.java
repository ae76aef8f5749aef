package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the secrets of a destination come to be, without their values in a shell's history. */
final class SecretPreparation {
  private SecretPreparation() {}

  /** One for each secret of Secrets Manager; parameters have a value each. */
  static List<Preparation> of(Collection<SecretReference> references) {
    SortedMap<String, List<SecretsManager>> bySecret = new TreeMap<>();
    List<Preparation> preparations = new ArrayList<>();
    for (SecretReference reference : references) {
      if (reference instanceof SecretsManager secret) {
        bySecret.computeIfAbsent(secret.arn(), arn -> new ArrayList<>()).add(secret);
      } else if (reference instanceof SecretReference.SsmParameter parameter) {
        preparations.add(
            new Preparation(
                "A parameter that the sidecar reads:",
                List.of(
                    "aws ssm put-parameter --name %s --type SecureString --value file://value.txt"
                        .formatted(parameter.name()))));
      }
    }
    for (Map.Entry<String, List<SecretsManager>> secret : bySecret.entrySet()) {
      preparations.add(
          new Preparation(
              "A secret that the sidecar reads:",
              commands(secret.getValue().get(0), content(secret.getValue()))));
    }
    return preparations;
  }

  /**
   * The commands that create a secret.
   *
   * @param content what it looks like
   */
  static List<String> commands(SecretsManager secret, String content) {
    String name = name(secret.arn());
    String file = name.substring(name.lastIndexOf('/') + 1) + ".json";
    return List.of(
        "umask 077 && cat > %s   # %s".formatted(file, content),
        "aws secretsmanager create-secret --name %s --secret-string file://%s && rm %2$s"
            .formatted(name, file));
  }

  private static String content(List<SecretsManager> references) {
    String keys =
        references.stream()
            .map(SecretsManager::jsonKey)
            .filter(key -> !key.isEmpty())
            .sorted()
            .distinct()
            .map(key -> "\"" + key + "\":\"…\"")
            .collect(Collectors.joining(","));
    return keys.isEmpty() ? "the value" : "{" + keys + "}";
  }

  /** Without the six characters that Secrets Manager adds. */
  private static String name(String arn) {
    return arn.substring(arn.lastIndexOf(":secret:") + ":secret:".length())
        .replaceFirst("-[A-Za-z0-9]{6}$", "");
  }
}
