package io.github.fargatealloy.pipeline.sidecar;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What redaction must make of a record, computed here the slow way: every pattern over every text,
 * whatever the record looks like.
 */
final class RedactionModel {
  private static final String TEXT = "the text or the body";
  private static final Pattern KEYS =
      Pattern.compile(
          "(?i)(^|[._-])(authorization|cookie|passw(or)?d|secret|api[_-]?key|token)(\\.[0-9]+)*$");
  private static final Pattern SECRETS =
      Pattern.compile(
          "(?i)(\\b(?:bearer|basic) +)[\\w.~+/=-]{16,}"
              + "|((?:passw(?:or)?d|secret|token|api[_-]?key)[\"']? *[=:] *[\"']?)[^\\s\"'&,;]{4,}"
              + "|\\b(?:A[KS]IA[A-Z0-9]{16}|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"
              + "|(?:4\\d{3}|5[1-5]\\d\\d|2[2-7]\\d\\d|6011)(?:[ -]?\\d{4}){3}"
              + "|3[47]\\d\\d[ -]?\\d{6}[ -]?\\d{5})\\b");

  private RedactionModel() {}

  /** A text without its secrets. */
  static String text(String text) {
    return SECRETS
        .matcher(text)
        .replaceAll(match -> orEmpty(match.group(1)) + orEmpty(match.group(2)) + "***");
  }

  private static String orEmpty(String group) {
    return group == null ? "" : Matcher.quoteReplacement(group);
  }

  /**
   * A record as far as redaction goes, with the body of a log or the message of a span's status.
   */
  record Redacted(Map<String, AnyValue> attributes, AnyValue text) {}

  /**
   * A record as it was; flat, if it held a secret, or a number that JSON has not: then OTTL cannot
   * see what has changed.
   */
  static Redacted record(List<KeyValue> attributes, AnyValue text) {
    Map<String, AnyValue> sent = new TreeMap<>();
    attributes.forEach(attribute -> sent.put(attribute.getKey(), attribute.getValue()));
    Map<String, AnyValue> leaves = new TreeMap<>();
    sent.forEach((key, value) -> flatten(key, value, leaves));
    flatten(TEXT, text, leaves);
    Map<String, AnyValue> clean = new TreeMap<>();
    leaves.forEach(
        (key, value) -> {
          if (!KEYS.matcher(key).find()) {
            clean.put(key, text(value));
          }
        });
    boolean readable = leaves.values().stream().noneMatch(v -> Double.isNaN(v.getDoubleValue()));
    return readable && clean.equals(leaves)
        ? new Redacted(sent, text)
        : new Redacted(without(TEXT, clean), text(text, clean));
  }

  private static Map<String, AnyValue> without(String name, Map<String, AnyValue> values) {
    Map<String, AnyValue> others = new TreeMap<>(values);
    others.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "."));
    return others;
  }

  private static AnyValue text(AnyValue before, Map<String, AnyValue> clean) {
    if (!before.hasKvlistValue() && !before.hasArrayValue()) {
      return clean.get(TEXT);
    }
    AnyValue.Builder map = AnyValue.newBuilder();
    map.getKvlistValueBuilder();
    clean.forEach(
        (key, value) -> {
          if (key.startsWith(TEXT + ".")) {
            map.getKvlistValueBuilder()
                .addValuesBuilder()
                .setKey(key.substring(TEXT.length() + 1))
                .setValue(value);
          }
        });
    return map.build();
  }

  private static AnyValue text(AnyValue value) {
    return value.hasStringValue()
        ? AnyValue.newBuilder().setStringValue(text(value.getStringValue())).build()
        : value;
  }

  private static void flatten(String key, AnyValue value, Map<String, AnyValue> leaves) {
    if (value.hasKvlistValue()) {
      value
          .getKvlistValue()
          .getValuesList()
          .forEach(entry -> flatten(key + "." + entry.getKey(), entry.getValue(), leaves));
    } else if (value.hasArrayValue()) {
      List<AnyValue> elements = value.getArrayValue().getValuesList();
      for (int i = 0; i < elements.size(); i++) {
        flattenElement(key + "." + i, elements.get(i), leaves);
      }
    } else {
      leaves.put(key, value);
    }
  }

  /** OTTL writes the indexes of a list within a list without a dot between them. */
  private static void flattenElement(String key, AnyValue element, Map<String, AnyValue> leaves) {
    if (element.hasArrayValue()) {
      List<AnyValue> elements = element.getArrayValue().getValuesList();
      for (int i = 0; i < elements.size(); i++) {
        flatten(key + i, elements.get(i), leaves);
      }
    } else {
      flatten(key, element, leaves);
    }
  }
}
