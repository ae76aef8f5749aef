package io.github.fargatealloy.taskdefinition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A value of the AWS SDK as the JSON that the AWS CLI takes. The SDK's classes have no JSON mapping
 * (https://github.com/aws/aws-sdk-java-v2/issues/1421), but every value can list its fields with
 * their names on the wire.
 */
public final class SdkJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectWriter COMPACT = new ObjectMapper().writer();
  private static final ObjectWriter INDENTED = COMPACT.with(layout());

  private SdkJson() {}

  /** Indented by two spaces, with line feeds, also at the end. */
  public static String print(SdkPojo value) {
    return print(tree(value));
  }

  /** Any tree in the same layout. */
  public static String print(JsonNode tree) {
    return text(INDENTED, tree) + "\n";
  }

  /** Any tree on one line, without blanks. */
  public static String printCompact(JsonNode tree) {
    return text(COMPACT, tree);
  }

  /** By way of bytes, which Jackson makes faster than characters. */
  private static String text(ObjectWriter writer, JsonNode tree) {
    try {
      return new String(writer.writeValueAsBytes(tree), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  /** For whoever goes on working with it. */
  public static ObjectNode tree(SdkPojo value) {
    ObjectNode object = NODES.objectNode();
    for (SdkField<?> field : value.sdkFields()) {
      Object member = field.getValueOrDefault(value);
      if (member != null && !isAbsent(member)) {
        object.set(field.locationName(), node(member));
      }
    }
    return object;
  }

  /** The SDK fills in empty collections for those that were never set. */
  private static boolean isAbsent(Object member) {
    return member instanceof SdkAutoConstructList
        || member instanceof SdkAutoConstructMap
        || (member instanceof List<?> list && list.isEmpty())
        || (member instanceof Map<?, ?> map && map.isEmpty());
  }

  private static JsonNode node(Object member) {
    if (member instanceof SdkPojo nested) {
      return tree(nested);
    }
    if (member instanceof List<?> list) {
      return list.stream()
          .map(SdkJson::node)
          .collect(NODES::arrayNode, (array, node) -> array.add(node), (a, b) -> a.addAll(b));
    }
    if (member instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, value) -> object.set(key.toString(), node(value)));
      return object;
    }
    if (member instanceof Boolean bool) {
      return NODES.booleanNode(bool);
    }
    if (member instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (member instanceof String string) {
      return NODES.textNode(string);
    }
    throw new IllegalStateException("no JSON for " + member.getClass());
  }
}
