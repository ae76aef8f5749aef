package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.List;
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
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("## At the top\n\n");
    append(page, KeyEntry.of(ServiceKeys.ROOT));
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

  /** Single keys come first, then those that open a part of their own. */
  private static void append(StringBuilder page, List<KeyEntry> entries) {
    entries.stream()
        .filter(entry -> childrenOf(entry).isEmpty())
        .forEach(entry -> page.append(section("###", entry)));
    for (KeyEntry entry : entries) {
      if (!childrenOf(entry).isEmpty()) {
        page.append(section("##", entry));
        append(page, childrenOf(entry));
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
