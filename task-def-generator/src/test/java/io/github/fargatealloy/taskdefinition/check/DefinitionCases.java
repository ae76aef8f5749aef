package io.github.fargatealloy.taskdefinition.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the cases: one a line, each a few edits of a base. {@code set} puts values at JSON
 * pointers, {@code remove} takes them away, and {@code {{x*3}}} in a string stands for {@code xxx}.
 */
final class DefinitionCases {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern REPETITION = Pattern.compile("\\{\\{(.+?)\\*(\\d+)}}");

  private DefinitionCases() {}

  static List<DefinitionCase> all() {
    Map<String, JsonNode> bases = new TreeMap<>();
    files("bases").forEach(file -> bases.put(name(file), read(file)));
    return files("cases").stream().flatMap(file -> cases(file, bases)).toList();
  }

  static List<JsonNode> accepted() {
    return all().stream()
        .filter(one -> one.expect() == DefinitionCase.Verdict.ACCEPT)
        .map(DefinitionCase::definition)
        .toList();
  }

  private static Stream<DefinitionCase> cases(Path file, Map<String, JsonNode> bases) {
    try {
      return Files.readAllLines(file).stream()
          .map(DefinitionCases::parse)
          .map(line -> toCase(name(file), line, bases));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DefinitionCase toCase(String file, JsonNode line, Map<String, JsonNode> bases) {
    JsonNode definition = bases.get(line.path("base").asText()).deepCopy();
    line.path("set")
        .properties()
        .forEach(edit -> set(definition, edit.getKey(), expand(edit.getValue())));
    line.path("remove").forEach(pointer -> remove(definition, pointer.asText()));
    Set<String> codes = new TreeSet<>();
    line.path("codes").forEach(code -> codes.add(code.asText()));
    String verdict = line.path("expect").asText().toUpperCase(Locale.ROOT);
    return new DefinitionCase(
        file,
        line.path("label").asText(),
        DefinitionCase.Verdict.valueOf(verdict),
        codes,
        definition);
  }

  private static void set(JsonNode root, String pointer, JsonNode value) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = root.at(path.head());
    JsonPointer last = path.last();
    if (parent instanceof ArrayNode array) {
      if (last.getMatchingIndex() < array.size()) {
        array.set(last.getMatchingIndex(), value);
      } else {
        array.add(value);
      }
    } else {
      ((ObjectNode) parent).set(last.getMatchingProperty(), value);
    }
  }

  private static void remove(JsonNode root, String pointer) {
    JsonPointer path = JsonPointer.compile(pointer);
    ((ObjectNode) root.at(path.head())).remove(path.last().getMatchingProperty());
  }

  private static JsonNode expand(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(expand(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, expand(array.get(index)));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(
          REPETITION
              .matcher(node.asText())
              .replaceAll(
                  match ->
                      Matcher.quoteReplacement(
                          match.group(1).repeat(Integer.parseInt(match.group(2))))));
    }
    return node;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }

  private static JsonNode read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Path> files(String directory) {
    try (Stream<Path> files =
        Files.list(Path.of(DefinitionCases.class.getResource(directory).toURI()))) {
      return files.sorted().toList();
    } catch (IOException | URISyntaxException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
