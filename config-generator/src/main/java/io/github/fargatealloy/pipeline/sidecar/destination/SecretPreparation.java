package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
   * The commands that create a secret from a file that only its author can read.
   *
   * @param content the keys with an example of each value, in order; empty for a secret that is one
   *     plain value
   */
  static List<String> commands(SecretsManager secret, Map<String, String> content) {
    String name = name(secret.arn());
    String file =
        name.substring(name.lastIndexOf('/') + 1) + (content.isEmpty() ? ".txt" : ".json");
    return List.of(
        """
        (umask 077; cat > %s <<'END'
        %s
        END
        )"""
            .formatted(file, content.isEmpty() ? "YOUR_VALUE" : json(content)),
        "\"${EDITOR:-vi}\" " + file,
        "aws secretsmanager create-secret --name %s --secret-string file://%s && rm %2$s"
            .formatted(name, file));
  }

  private static Map<String, String> content(List<SecretsManager> references) {
    Map<String, String> content = new LinkedHashMap<>();
    references.stream()
        .map(SecretsManager::jsonKey)
        .filter(key -> !key.isEmpty())
        .sorted()
        .forEach(key -> content.put(key, "YOUR_" + key.toUpperCase(Locale.ROOT)));
    return content;
  }

  private static String json(Map<String, String> content) {
    return content.entrySet().stream()
        .map(entry -> "  \"%s\": \"%s\"".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  /** Without the six characters that Secrets Manager adds. */
  private static String name(String arn) {
    return arn.substring(arn.lastIndexOf(":secret:") + ":secret:".length())
        .replaceFirst("-[A-Za-z0-9]{6}$", "");
  }
}
