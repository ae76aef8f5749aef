package io.github.fargatealloy.alloy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes the bundled catalog from a description of Alloy's registered components (catalog.json) and
 * of their stability by release (stability-by-version.json). {@code docs/alloy-catalog.md} says how
 * to run it and what the two files hold.
 */
public final class CatalogGenerator {
  private final JsonNode catalog;
  private final JsonNode stability;

  CatalogGenerator(JsonNode catalog, JsonNode stability) {
    this.catalog = catalog;
    this.stability = stability;
  }

  /** {@code catalog.json stability-by-version.json alloy-catalog.txt}. */
  public static void main(String[] arguments) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode catalog = mapper.readTree(Path.of(arguments[0]).toFile());
    JsonNode stability = mapper.readTree(Path.of(arguments[1]).toFile());
    ValueForms.committed().refine(catalog);
    Files.writeString(Path.of(arguments[2]), new CatalogGenerator(catalog, stability).text());
  }

  String text() {
    List<String> versions = new ArrayList<>();
    stability.get("versions").forEach(version -> versions.add(version.asText()));
    StringBuilder out = new StringBuilder();
    out.append("# Written by CatalogGenerator; docs/alloy-catalog.md describes the format.\n\n");
    out.append("# ").append(catalog.get("source").asText()).append("\n\n");
    out.append("releases ").append(String.join(" ", releaseLines(versions))).append("\n\n");

    BodyWriter bodies = new BodyWriter(catalog);
    StringBuilder sections = new StringBuilder();
    for (Map.Entry<String, JsonNode> entry : catalog.get("config_blocks").properties()) {
      char letter = letter(entry.getValue().path("stability").asText("generally-available"));
      sections.append("block ").append(entry.getKey()).append(" ").append(letter).append("\n");
      sections.append(bodies.lines(entry.getKey(), entry.getValue())).append("\n");
    }
    for (String name : componentNames()) {
      sections.append("component ").append(name).append(" ");
      versions.forEach(
          version ->
              sections.append(
                  letter(stability.get("components").get(name).path(version).asText("-"))));
      sections.append("\n");
      JsonNode component = catalog.get("components").get(name);
      if (component != null) {
        sections.append(bodies.lines(name, component.get("body")));
        for (Map.Entry<String, JsonNode> export : component.path("exports").properties()) {
          sections.append("\t> ").append(export.getKey()).append(" ");
          sections.append(bodies.type(export.getKey(), export.getValue())).append("\n");
        }
      }
      sections.append("\n");
    }
    return out.append(bodies.sharedSections()).append(sections).toString().stripTrailing() + "\n";
  }

  private TreeSet<String> componentNames() {
    TreeSet<String> names = new TreeSet<>();
    stability.get("components").fieldNames().forEachRemaining(names::add);
    catalog.get("components").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** {@code v1.16.3} stands for its line; the development version is the column behind them. */
  private static List<String> releaseLines(List<String> versions) {
    return versions.stream()
        .filter(version -> version.startsWith("v"))
        .map(version -> AlloyVersion.parse(version).toString())
        .toList();
  }

  private static char letter(String stability) {
    return switch (stability) {
      case "experimental" -> 'e';
      case "public-preview" -> 'p';
      case "generally-available" -> 'g';
      case "community" -> 'c';
      case "-" -> '-';
      default -> throw new IllegalArgumentException("unknown stability: " + stability);
    };
  }
}
