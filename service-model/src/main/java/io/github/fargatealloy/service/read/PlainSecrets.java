package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.read.secret.PlainVariable;
import io.github.fargatealloy.service.read.secret.SecretName;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds secrets that were written into a description, and never repeats them. */
final class PlainSecrets {
  private final Mapping description;
  private final Set<String> notSecret;
  private final Findings findings;

  /**
   * @param description with its placeholders replaced
   */
  PlainSecrets(Mapping description, Findings findings) {
    this.description = description;
    this.findings = findings;
    this.notSecret =
        NotSecret.entries(description).stream().map(Scalar::text).collect(Collectors.toSet());
  }

  void check() {
    container(description, KeyPath.ROOT);
  }

  /** The description itself, or one of its containers: each has variables and secrets. */
  private void container(Mapping container, KeyPath path) {
    container
        .entries()
        .forEach(
            (name, entry) -> {
              KeyPath child = path.child(name);
              if (name.equals(ServiceKeys.VARIABLES.name())) {
                variables(entry.value(), child);
              } else if (name.equals(ServiceKeys.CONTAINERS.name())) {
                containers(entry.value(), child);
              } else if (!name.equals(ServiceKeys.SECRETS.name())) {
                elsewhere(entry.value(), child);
              }
            });
  }

  private void containers(Node containers, KeyPath path) {
    if (containers instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Mapping container) {
                  container(container, path.child(name));
                }
              });
    }
  }

  private void variables(Node variables, KeyPath path) {
    if (variables instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) ->
                  judged(entry.value())
                      .ifPresent(scalar -> variable(name, path.child(name), scalar)));
    }
  }

  private static Optional<Scalar> judged(Node node) {
    return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private void variable(String name, KeyPath path, Scalar scalar) {
    new PlainVariable(name, scalar.text())
        .secret()
        .or(() -> placeholder(scalar))
        .filter(sign -> sign.certain() || !notSecret.contains(name))
        .ifPresent(sign -> refuseVariable(name, path, scalar, sign));
  }

  private static Optional<PlainVariable.Sign> placeholder(Scalar scalar) {
    return scalar.sensitive() && PlainVariable.hides(scalar.text())
        ? Optional.of(new PlainVariable.Sign("its placeholder suggests one", false))
        : Optional.empty();
  }

  private void elsewhere(Node node, KeyPath path) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach((name, entry) -> elsewhere(entry.value(), path.child(name)));
    } else if (node instanceof Sequence sequence) {
      List<Node> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        if (i > 0 && isValueOfSecretOption(items.get(i - 1), items.get(i))) {
          refuse(items.get(i).location(), path.item(i), "the option before it suggests one");
        } else {
          elsewhere(items.get(i), path.item(i));
        }
      }
    } else {
      judged(node).ifPresent(scalar -> single(scalar, path));
    }
  }

  private void single(Scalar scalar, KeyPath path) {
    Optional<String> known = CredentialShape.recognise(scalar.text());
    if (known.isPresent()) {
      refuse(scalar.location(), path, "it is or contains " + known.get());
    } else if (scalar.sensitive()) {
      refuse(scalar.location(), path, "its placeholder suggests one");
    } else if (isSecretOption(scalar.text())) {
      refuse(scalar.location(), path, "the option's name suggests one");
    }
  }

  /** Such as {@code -Djavax.net.ssl.keyStorePassword=…} or {@code --spring.mail.password=…}. */
  private static boolean isSecretOption(String text) {
    int equals = text.indexOf('=');
    return text.startsWith("-")
        && equals > 0
        && PlainVariable.hides(text.substring(equals + 1))
        && SecretName.endsWithSecret(text.substring(0, equals));
  }

  /** Such as what follows {@code --db-password} in a list of arguments. */
  private static boolean isValueOfSecretOption(Node option, Node value) {
    return option instanceof Scalar name
        && value instanceof Scalar text
        && name.text().startsWith("-")
        && name.text().indexOf('=') < 0
        && !text.text().startsWith("-")
        && PlainVariable.hides(text.text())
        && SecretName.endsWithSecret(name.text());
  }

  private void refuseVariable(String name, KeyPath path, Scalar scalar, PlainVariable.Sign sign) {
    String exempt = sign.certain() ? "" : "; or not-secret: [" + name + "], if it is none";
    String stored = "/" + service() + "/" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    findings.add(
        ServiceProblems.PLAIN_SECRET.error(
            scalar.location(),
            "%s must not hold a secret, but %s (not shown)".formatted(path, sign.because()),
            "secrets: { %s: %s }, stored as an SSM SecureString or in Secrets Manager%s"
                .formatted(name, stored, exempt)));
  }

  private void refuse(Location location, KeyPath path, String because) {
    findings.add(
        ServiceProblems.PLAIN_SECRET.error(
            location,
            "%s must not hold a secret, but %s (not shown)".formatted(path, because),
            "let the application read an environment variable, and list that under secrets"));
  }

  private String service() {
    return description
        .get(ServiceKeys.SERVICE.name())
        .flatMap(PlainSecrets::judged)
        .map(Scalar::text)
        .orElse("orders");
  }
}
