package io.github.fargatealloy.alloy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogGeneratorTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writesEveryKindOfFactOnALineOfItsOwn() throws IOException {
    JsonNode catalog =
        json(
            """
            {"source": "Alloy of the test",
             "config_blocks": {"logging": {"arguments": {
                 "write_to": {"type": {"list": {"capsule": "loki.LogsReceiver"}}},
                 "level": {"type": "string", "default": "info"}}},
               "foreach": {"stability": "experimental", "label": true}},
             "components": {"loki.process": {
               "body": {
                 "arguments": {"forward_to": {"required": true, "type": {"list": "any"}},
                               "options": {"type": {"object": {"arguments": {"a": {"type": "int"}}}}}},
                 "blocks": {"target": {"required": true, "body": {"label": true}}},
                 "one_of_blocks": {"stage": {"repeated": true, "body": {"blocks": {
                   "pack": {"body": {"arguments": {"labels": {"type": {"map": "secret"}}}}}}}}}},
               "exports": {"receiver": {"capsule": "loki.LogsReceiver"}}}}}
            """);
    JsonNode stability =
        json(
            """
            {"versions": ["v1.18.1", "v1.19.0", "main"],
             "components": {"loki.process": {"v1.19.0": "experimental", "main": "public-preview"},
                            "gone": {"v1.18.1": "community"}}}
            """);

    assertThat(new CatalogGenerator(catalog, stability).text())
        .isEqualTo(
            """
            # Written by CatalogGenerator; docs/alloy-catalog.md describes the format.

            # Alloy of the test

            releases v1.18 v1.19

            shared options
            	a int

            block logging g
            	level string = "info"
            	write_to list(loki.LogsReceiver)

            block foreach e

            component gone c--

            component loki.process -ep
            	forward_to! list(any)
            	options object(options)
            	stage.pack* {
            		labels map(secret)
            	target! "" {
            	> receiver loki.LogsReceiver
            """);
  }

  @Test
  void writesABodyOfSeveralBlocksOnce() throws IOException {
    String tls =
        """
        {"body": {"arguments": {"a": {"type": "int"}, "b": {"type": "int"}, "c": {"type": "int"}}}}
        """;
    JsonNode catalog =
        json(
            """
            {"source": "x", "config_blocks": {}, "components": {"x": {"body": {
              "blocks": {"client": {"body": {"blocks": {"tls": %s}}}, "tls": %s}}}}}
            """
                .formatted(tls, tls));

    assertThat(new CatalogGenerator(catalog, json("{\"versions\": [], \"components\": {}}")).text())
        .contains("shared tls\n\ta int\n\tb int\n\tc int\n")
        .contains("\tclient {\n\t\ttls {tls}\n\ttls {tls}\n");
  }

  @Test
  void aBlockThatContainsItselfRefersToItself() throws IOException {
    String inner = "{\"body\": {\"arguments\": {\"selector\": {\"type\": \"string\"}}}}";
    JsonNode catalog =
        json(
            """
            {"source": "x", "config_blocks": {}, "components": {"x": {"body": {"blocks": {"match":
              {"body": {"arguments": {"selector": {"type": "string"}}, "blocks": {"match": %s}}}}}}}}
            """
                .formatted(inner));

    assertThat(new CatalogGenerator(catalog, json("{\"versions\": [], \"components\": {}}")).text())
        .contains("shared match\n\tselector string\n\tmatch {match}\n")
        .contains("component x \n\tmatch {match}\n");
  }

  private static JsonNode json(String text) throws IOException {
    return MAPPER.readTree(text);
  }
}
