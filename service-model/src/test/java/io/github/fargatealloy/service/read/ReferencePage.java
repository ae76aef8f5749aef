package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the catalogue of keys as the page that people read. */
final class ReferencePage {
  private static final String INTRODUCTION =
      """
      # The keys of service.yaml

      The shortest description that works:

      ```yaml
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
      task: { cpu: 1 vCPU, memory: 2 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf
      ```

      `fargate-alloy init` writes a longer one with comments. Every value may hold placeholders:
      `${name}` is a property (`-Dname=value`, in Maven also those of the pom, such as
      `${project.version}`) or an environment variable; `$${name}` is the text `${name}`. Editors
      complete and check keys with the
      [JSON Schema](../service-model/src/main/resources/io/github/fargatealloy/service/service.schema.json):

      ```yaml
      # yaml-language-server: $schema=https://raw.githubusercontent.com/fargate-alloy/fargate-alloy/main/service-model/src/main/resources/io/github/fargatealloy/service/service.schema.json
      ```

      What is wrong in a description is explained in [problems.md](problems.md).

      """;

  private ReferencePage() {}

  static String write() {
    List<KeyEntry> top = KeyEntry.of(ServiceKeys.ROOT);
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("[At the top](#at-the-top)").append(contents(top)).append("\n\n");
    page.append("## At the top\n\n");
    append(page, top, new HashMap<>());
    return page.toString().stripTrailing() + "\n";
  }

  /** Every key of a description that is a value, a list or a dictionary. */
  static Stream<KeyEntry> all() {
    return KeyEntry.of(ServiceKeys.ROOT).stream().flatMap(ReferencePage::withChildren);
  }

  private static Stream<KeyEntry> withChildren(KeyEntry entry) {
    return Stream.concat(
        Stream.of(entry), childrenOf(entry).stream().flatMap(ReferencePage::withChildren));
  }

  /** The parts at the top and those right below them. */
  private static String contents(List<KeyEntry> entries) {
    return entries.stream()
        .filter(entry -> !childrenOf(entry).isEmpty())
        .map(entry -> " ·\n" + link(entry.path()) + nested(entry))
        .collect(Collectors.joining());
  }

  private static String nested(KeyEntry entry) {
    return entry.path().contains(".") ? "" : contents(childrenOf(entry));
  }

  private static String link(String path) {
    return "[`%s`](#%s)"
        .formatted(path, path.replaceAll("[^A-Za-z0-9-]", "").toLowerCase(Locale.ROOT));
  }

  /**
   * Single keys come first, then those that open a part of their own.
   *
   * @param parts the paths of those that the page has, by their keys: none is written twice
   */
  private static void append(
      StringBuilder page, List<KeyEntry> entries, Map<List<Key<?>>, String> parts) {
    entries.stream()
        .filter(entry -> childrenOf(entry).isEmpty())
        .forEach(entry -> page.append(section("###", entry)));
    for (KeyEntry entry : entries) {
      List<KeyEntry> children = childrenOf(entry);
      if (!children.isEmpty()) {
        page.append(section("##", entry));
        List<Key<?>> keys = children.stream().<Key<?>>map(KeyEntry::key).toList();
        String same = parts.putIfAbsent(keys, entry.path());
        if (same == null) {
          append(page, children, parts);
        } else {
          page.append("Its keys are those of ").append(link(same)).append(".\n\n");
        }
      }
    }
  }

  /** Without those of an environment, which are the ones at the top. */
  private static List<KeyEntry> childrenOf(KeyEntry entry) {
    return entry.key() == ServiceKeys.ENVIRONMENTS ? List.of() : entry.children();
  }

  private static String section(String level, KeyEntry entry) {
    Key<?> key = entry.key();
    String presence = key.fallback().map(text -> "Default: " + text).orElse("**Required**");
    return "%s `%s`\n%s\n\n".formatted(level, entry.path(), key.description())
        + (key.shape() instanceof Shape.Section
            ? presence + ".\n\n"
            : """
              - Takes %s.
              - %s.

              ```yaml
              %s
              ```

              """
                .formatted(takes(key.shape()), presence, entry.example()));
  }

  private static String takes(Shape shape) {
    if (shape instanceof Shape.Items<?> items) {
      return "a list; each entry is " + takes(items.item());
    }
    if (shape instanceof Shape.Dictionary<?> dictionary) {
      return "a mapping; each name is %s, each value is %s"
          .formatted(dictionary.names().expectation(), takes(dictionary.value()));
    }
    return shape.expectation();
  }
}
