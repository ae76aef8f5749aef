package io.github.fargatealloy.taskdefinition.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON text into a tree with positions; strict, as the AWS CLI is. */
public final class JsonReader {
  /** Three times as deep as the API goes, and far from the end of the stack. */
  static final int DEEPEST = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonParser parser;
  private final List<JsonFault> faults;

  private JsonReader(JsonParser parser, List<JsonFault> faults) {
    this.parser = parser;
    this.faults = faults;
  }

  public static JsonText read(String text) {
    return read(new EncodedText(text, Optional.empty()));
  }

  public static JsonText read(EncodedText encoded) {
    List<JsonFault> faults = new ArrayList<>(encoded.fault().stream().toList());
    String text = encoded.text();
    String json = text;
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      faults.add(
          new JsonFault(
              JsonFault.Kind.BYTE_ORDER_MARK,
              JsonPath.ROOT,
              Position.START,
              "starts with a byte order mark",
              "save the file as UTF-8 without a byte order mark (BOM)"));
      // A blank keeps the columns of the first line.
      json = " " + text.substring(1);
    }
    try (JsonParser parser = JSON.createParser(json)) {
      return new JsonText(new JsonReader(parser, faults).readText(json), faults);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Empty where the syntax breaks, which is then the last fault. */
  private Optional<JsonValue> readText(String json) throws IOException {
    try {
      parser.nextToken();
      JsonValue root = readValue(JsonPath.ROOT);
      if (parser.nextToken() != null) {
        throw new JsonSyntax.MoreAfterTheEnd(parser);
      }
      return Optional.of(root);
    } catch (StreamConstraintsException tooMuch) {
      faults.add(JsonSyntax.tooMuch(parser));
    } catch (JsonProcessingException notJson) {
      faults.add(JsonSyntax.fault(notJson, json));
    }
    return Optional.empty();
  }

  private JsonValue readValue(JsonPath path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonSyntax.NothingToRead(parser);
    }
    Position position = position();
    return switch (token) {
      case START_OBJECT -> new JsonObject(path, position, readMembers(path));
      case START_ARRAY -> new JsonArray(path, position, readElements(path));
      case VALUE_STRING -> new JsonString(path, position, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(path, position, parser.getText());
      case VALUE_TRUE -> new JsonBoolean(path, position, true);
      case VALUE_FALSE -> new JsonBoolean(path, position, false);
      case VALUE_NULL -> new JsonNull(path, position);
      default -> throw new IllegalStateException("a JSON value cannot start with " + token);
    };
  }

  private Map<String, JsonMember> readMembers(JsonPath path) throws IOException {
    Map<String, JsonMember> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Position position = position();
      parser.nextToken();
      JsonPath child = path.key(key);
      JsonMember before = members.put(key, new JsonMember(key, position, readValue(child)));
      if (before != null) {
        faults.add(
            new JsonFault(
                JsonFault.Kind.REPEATED_KEY,
                child,
                position,
                "stands in line " + before.position().line() + " already: the last one counts",
                "delete one of the two"));
      }
    }
    return members;
  }

  private List<JsonValue> readElements(JsonPath path) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(readValue(path.element(elements.size())));
    }
    return elements;
  }

  private Position position() {
    JsonLocation start = parser.currentTokenLocation();
    return new Position(start.getLineNr(), start.getColumnNr());
  }
}
