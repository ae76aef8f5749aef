package io.github.fargatealloy.service.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.List;

/**
 * Writes the catalogue of keys as JSON Schema. What the schema refuses, the reader refuses; the
 * reader knows more. Required keys may come from an environment, so they are required only of a
 * description without any.
 */
final class SchemaText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaText() {}

  static String write() throws JsonProcessingException {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Service description of fargate-alloy");
    schema.setAll(of(ServiceKeys.ROOT));
    schema.putArray("required").add(ServiceKeys.SERVICE.name());
    schema.putObject("if").putArray("required").add(ServiceKeys.ENVIRONMENTS.name());
    schema.set("else", required(ServiceKeys.ROOT));
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    lines.indentArraysWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
    lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return JSON.writer(lines).writeValueAsString(schema) + "\n";
  }

  private static ObjectNode of(Shape shape) {
    if (shape instanceof Shape.Value<?> value) {
      return value(value.format());
    }
    if (shape instanceof Shape.Either<?> either) {
      ObjectNode node = JSON.createObjectNode();
      ArrayNode ways = node.putArray("anyOf");
      of(either.value()).withArray("anyOf").forEach(ways::add);
      ways.add(of(either.section()));
      return node;
    }
    if (shape instanceof Shape.OneOrMore<?> values) {
      ObjectNode node = JSON.createObjectNode();
      ArrayNode ways = node.putArray("anyOf");
      of(values.item()).withArray("anyOf").forEach(ways::add);
      ways.add(typed("array").set("items", of(values.item())));
      return node;
    }
    if (shape instanceof Shape.Items<?> items) {
      ObjectNode node = typed("array");
      node.set("items", of(items.item()));
      return node;
    }
    if (shape instanceof Shape.Dictionary<?> dictionary) {
      ObjectNode node = typed("object");
      dictionary
          .names()
          .json()
          .pattern()
          .ifPresent(pattern -> node.putObject("propertyNames").put("pattern", pattern));
      node.set("additionalProperties", entry(dictionary.value()));
      return node;
    }
    return section((Shape.Section) shape);
  }

  private static ObjectNode section(Shape.Section section) {
    ObjectNode node = typed("object");
    ObjectNode properties = node.putObject("properties");
    for (Key<?> key : section.keys()) {
      ObjectNode property = JSON.createObjectNode();
      property.put("description", described(key));
      property.setAll(of(key.shape()));
      properties.set(key.name(), property);
    }
    return node.put("additionalProperties", false);
  }

  private static ObjectNode entry(Shape value) {
    ObjectNode node = of(value);
    if (value instanceof Shape.Section) {
      node.putArray("type").add("object").add("null");
    }
    return node;
  }

  private static ObjectNode value(Format<?> format) {
    ObjectNode written = JSON.createObjectNode();
    ArrayNode types = written.putArray("type");
    format.json().types().forEach(types::add);
    format.json().pattern().ifPresent(pattern -> written.put("pattern", pattern));
    List<String> values = format.json().values();
    if (!values.isEmpty()) {
      ArrayNode allowed = written.removeAll().putArray("enum");
      values.forEach(allowed::add);
      if (format.json().types().contains("boolean")) {
        values.forEach(text -> allowed.add(Boolean.parseBoolean(text)));
      }
    }
    ObjectNode node = JSON.createObjectNode();
    node.putArray("anyOf").add(written).add(typed("string").put("pattern", "\\$\\{"));
    return node;
  }

  /** What a mapping must have, and mappings within it if they are there. */
  private static ObjectNode required(Shape.Section section) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode names = JSON.createArrayNode();
    ObjectNode properties = JSON.createObjectNode();
    for (Key<?> key : section.keys()) {
      if (key.required()) {
        names.add(key.name());
      }
      ObjectNode inner = within(key.shape());
      if (!inner.isEmpty()) {
        properties.set(key.name(), inner);
      }
    }
    if (!names.isEmpty()) {
      node.set("required", names);
    }
    if (!section.oneNeeded().isEmpty()) {
      ArrayNode ways = node.putArray("anyOf");
      section.oneNeeded().forEach(name -> ways.addObject().putArray("required").add(name));
    }
    if (!properties.isEmpty()) {
      node.set("properties", properties);
    }
    return node;
  }

  private static ObjectNode within(Shape shape) {
    if (shape instanceof Shape.Section section) {
      return required(section);
    }
    if (shape instanceof Shape.Either<?> either) {
      return onlyIfMapping(required(either.section()));
    }
    if (shape instanceof Shape.Items<?> items) {
      return wrapped("items", within(items.item()));
    }
    if (shape instanceof Shape.Dictionary<?> dictionary) {
      return wrapped("additionalProperties", within(dictionary.value()));
    }
    return JSON.createObjectNode();
  }

  private static ObjectNode onlyIfMapping(ObjectNode inner) {
    ObjectNode node = JSON.createObjectNode();
    if (!inner.isEmpty()) {
      node.set("if", typed("object"));
      node.set("then", inner);
    }
    return node;
  }

  private static ObjectNode wrapped(String key, ObjectNode inner) {
    return inner.isEmpty() ? inner : JSON.createObjectNode().set(key, inner);
  }

  private static String described(Key<?> key) {
    return key.description() + key.fallback().map(text -> " Default: " + text + ".").orElse("");
  }

  private static ObjectNode typed(String type) {
    return JSON.createObjectNode().put("type", type);
  }
}
