package io.github.fargatealloy.generate;

import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Values for any key of the catalogue, at random: the shape of a key says what may stand there, so
 * that a new key is tried as soon as it exists. A value is the YAML of a single value, a list, or a
 * map; whether the whole is accepted is for the reader to say.
 */
final class RandomDescriptions {
  /** Where one example is too few; each is right for some key of that name. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("cpu", List.of("1 vCPU", "2 vCPU", "0.5 vCPU", "1024")),
          Map.entry("memory", List.of("4 GB", "2 GB", "4096", "256 MB", "300")),
          Map.entry("storage", List.of("21 GB", "40 GB", "200 GB")),
          Map.entry("port", List.of("8080", "9090", "8443", "53")),
          Map.entry("ports", List.of("8080", "9090", "8443", "3000")),
          Map.entry("stop-timeout", List.of("2s", "30s", "55s", "60s")),
          Map.entry("start-timeout", List.of("60s", "120s")),
          Map.entry("endpoint", List.of("https://otlp.example.com/otlp", "otlp.internal:4317")),
          Map.entry("not-secret", List.of("SPRING_PROFILES_ACTIVE")),
          Map.entry("templates", List.of("alloy/templates")),
          Map.entry(
              "metrics",
              List.of("true", "false", "emf", "prometheus", "otlp", "aws", "self-hosted")),
          Map.entry("logs", List.of("true", "false", "otlp", "aws", "self-hosted")),
          Map.entry("traces", List.of("x-ray", "otlp", "aws", "self-hosted")),
          Map.entry("profiles", List.of("true")),
          Map.entry("secret", List.of(secret("orders/db-AbCdEf"), secret("shared/grafana"))),
          Map.entry(
              "secrets",
              List.of(
                  secret("orders/db-AbCdEf:password::"),
                  secret("orders/key"),
                  "/orders/api-key",
                  "\"arn:aws:ssm:eu-west-1:111122223333:parameter/orders/other\"")),
          Map.entry(
              "image",
              List.of(
                  "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3",
                  "public.ecr.aws/nginx/nginx:1.27",
                  "grafana/alloy:v1.18.1",
                  "registry.example.com/team/orders@sha256:" + "0123456789abcdef".repeat(4))));

  /** Text that formats of other languages treat in ways of their own. */
  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "production",
          "\"true\"",
          "\"a 'single', a \\\"double\\\" and a \\\\ back-slash\"",
          "\"two\\nlines\\tand a tab\"",
          "\"$(HOME) `id` $${LITERAL} %{percent} {{braces}}\"",
          "\"Grüße, 東京 🚀\"");

  private final Random random;

  RandomDescriptions(long seed) {
    // The first numbers of neighbouring seeds are alike, which would try but one kind of image.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** A key chosen of some. */
  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean heads() {
    return random.nextBoolean();
  }

  /** A complete value of this key. */
  Object valueOf(Key<?> key) {
    return value(key.name(), key.shape());
  }

  private Object value(String name, Shape shape) {
    if (shape instanceof Shape.Value<?> value) {
      return single(name, value.format());
    }
    if (shape instanceof Shape.Section section) {
      return section(section);
    }
    if (shape instanceof Shape.OneOrMore<?> some) {
      return heads() ? value(name, some.item()) : several(name, some.item());
    }
    if (shape instanceof Shape.Items<?> items) {
      return several(name, items.item());
    }
    if (shape instanceof Shape.Either<?> either) {
      return value(name, heads() ? either.value() : either.section());
    }
    Shape.Dictionary<?> dictionary = (Shape.Dictionary<?>) shape;
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put(dictionary.names().example(), value(name, dictionary.value()));
    if (heads()) {
      entries.put(dictionary.names().example() + "2", value(name, dictionary.value()));
    }
    if (name.equals("environments")) {
      entries.forEach((environment, overlay) -> rename((Map<?, ?>) overlay, environment));
    }
    return entries;
  }

  /** Two in one account must differ. */
  @SuppressWarnings("unchecked")
  private static void rename(Map<?, ?> overlay, String environment) {
    Map<String, Object> members = (Map<String, Object>) overlay;
    Map<String, Object> deploy =
        (Map<String, Object>) members.computeIfAbsent("deploy", key -> new LinkedHashMap<>());
    deploy.put("name", "orders-" + environment);
  }

  private Object several(String name, Shape item) {
    Set<Object> values = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      values.add(value(name, item));
    }
    return List.copyOf(values);
  }

  /** A mapping with what it needs, and some of what it may have. */
  Map<String, Object> section(Shape.Section section) {
    List<Key<?>> needed =
        section.keys().stream().filter(key -> section.oneNeeded().contains(key.name())).toList();
    Key<?> first = needed.isEmpty() ? null : oneOf(needed);
    Map<String, Object> members = new LinkedHashMap<>();
    for (Key<?> key : section.keys()) {
      // One kind is enough where one is needed; two often exclude each other.
      boolean wanted =
          random.nextInt(needed.contains(key) ? 6 : Math.max(3, section.keys().size() / 2)) == 0;
      if (key.required() || key == first || wanted) {
        members.put(key.name(), valueOf(key));
      }
    }
    return members;
  }

  private String single(String name, Format<?> format) {
    List<String> choice = new ArrayList<>();
    choice.add(format.example());
    choice.addAll(format.json().values());
    VALUES.getOrDefault(name, List.of()).stream()
        .filter(text -> fits(format, text))
        .forEach(choice::add);
    if (format.example().equals("\"\"")) {
      choice.addAll(TEXTS);
    }
    return oneOf(choice);
  }

  private static boolean fits(Format<?> format, String yaml) {
    return format
        .parse(yaml.startsWith("\"") ? yaml.substring(1, yaml.length() - 1) : yaml)
        .isPresent();
  }

  private static String secret(String name) {
    return "\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:" + name + '"';
  }

  /** The description as people write it. */
  static String yaml(Map<String, Object> description) {
    StringBuilder text = new StringBuilder();
    members(description, "", text);
    return text.toString();
  }

  private static void members(Map<?, ?> members, String indent, StringBuilder text) {
    members.forEach(
        (name, value) -> {
          text.append(indent).append(name).append(':');
          value(value, indent + "  ", text);
        });
  }

  private static void value(Object value, String indent, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      text.append(map.isEmpty() ? " {}\n" : "\n");
      members(map, indent, text);
    } else if (value instanceof List<?> list) {
      text.append('\n');
      for (Object item : list) {
        text.append(indent).append('-');
        value(item, indent + "  ", text);
      }
    } else {
      text.append(' ').append(value).append('\n');
    }
  }
}
