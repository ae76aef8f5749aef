package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.read.secret.SecretName;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Entry;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces {@code ${name}} within single values. What comes out is text, whatever it looks like: a
 * value never becomes a list, a mapping or null.
 */
final class Placeholders {
  private final ReadOptions options;
  private final Findings findings;

  Placeholders(ReadOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  static boolean areIn(String text) {
    return text.contains("${");
  }

  Mapping resolve(Mapping mapping, KeyPath path) {
    Map<String, Entry> resolved = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) ->
                resolved.put(
                    name, new Entry(entry.key(), resolve(entry.value(), path.child(name)))));
    return new Mapping(mapping.location(), resolved);
  }

  private Node resolve(Node node, KeyPath path) {
    if (node instanceof Mapping mapping) {
      return resolve(mapping, path);
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(resolve(item, path.item(items.size())));
      }
      return new Sequence(sequence.location(), items);
    }
    return node instanceof Scalar scalar && areIn(scalar.text()) ? resolve(scalar, path) : node;
  }

  private Node resolve(Scalar scalar, KeyPath path) {
    String text = scalar.text();
    StringBuilder resolved = new StringBuilder();
    StringBuilder written = new StringBuilder();
    boolean sensitive = false;
    boolean complete = true;
    int from = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
      if (at > from && text.charAt(at - 1) == '$') {
        resolved.append(text, from, at - 1).append("${");
        written.append(text, from, at - 1).append("${");
        from = at + 2;
        continue;
      }
      int end = text.indexOf('}', at);
      String name = end < 0 ? "" : text.substring(at + 2, end);
      Optional<String> value = value(name, scalar.location(), path);
      resolved.append(text, from, at).append(value.orElse(""));
      boolean property = options.properties().containsKey(name);
      written.append(text, from, at).append(property ? value.orElse("") : "${" + name + "}");
      complete &= value.isPresent();
      sensitive |= SecretName.suggestsSecret(name);
      from = end < 0 ? text.length() : end + 1;
    }
    resolved.append(text.substring(from));
    written.append(text.substring(from));
    return complete
        ? new Scalar(scalar.location(), resolved.toString(), false, sensitive, written.toString())
        : new Node.Broken(scalar.location());
  }

  private Optional<String> value(String name, Location location, KeyPath path) {
    if (!name.matches("[A-Za-z0-9._-]{1,200}") || CredentialShape.mayBeSecret(name)) {
      findings.add(
          ServiceProblems.PLACEHOLDER.error(
              location,
              path
                  + " must hold placeholders such as ${project.version}, but one has no valid name",
              "close it with }, use letters, digits and . _ - only, or write $${ for a literal ${"));
      return Optional.empty();
    }
    Optional<String> value =
        Optional.ofNullable(options.properties().get(name))
            .or(() -> Optional.ofNullable(options.environmentVariables().get(name)));
    if (value.isEmpty()) {
      findings.add(
          ServiceProblems.PLACEHOLDER.error(
              location,
              "%s must be complete, but ${%s} is not defined".formatted(path, name),
              Nearest.to(name, options.properties().keySet().stream().sorted().toList())
                  .map(near -> "${" + near + "}")
                  .orElse(
                      "-D%s=VALUE on the command line, or an environment variable of that name, or $${%s} if the text is meant"
                          .formatted(name, name))));
    }
    return value;
  }
}
