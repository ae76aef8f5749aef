package io.github.fargatealloy.deploy.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A tree as YAML that every reader takes for the same tree: CloudFormation reads YAML 1.1, in which
 * a plain {@code on} is a truth value and {@code 1:30} a number, so text stands in quotes.
 */
final class YamlText {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setWidth(Integer.MAX_VALUE).setSplitLines(false).build();

  private YamlText() {}

  static String print(JsonNode tree) {
    StringBuilder text = new StringBuilder();
    StreamDataWriter writer =
        new StreamDataWriter() {
          @Override
          public void write(String part) {
            text.append(part);
          }

          @Override
          public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
          }
        };
    Emitter emitter = new Emitter(SETTINGS, writer);
    for (Event event : new Serialize(SETTINGS).serializeOne(node(tree))) {
      emitter.emit(event);
    }
    return text.toString();
  }

  private static Node node(JsonNode value) {
    if (value.isObject()) {
      List<NodeTuple> members = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        members.add(new NodeTuple(key(member.getKey()), node(member.getValue())));
      }
      return new MappingNode(
          Tag.MAP, members, members.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
    if (value.isArray()) {
      List<Node> items = new ArrayList<>();
      value.forEach(item -> items.add(node(item)));
      return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
    if (value.isTextual()) {
      boolean lines = value.textValue().contains("\n");
      return new ScalarNode(
          Tag.STR, value.textValue(), lines ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    }
    Tag tag = value.isBoolean() ? Tag.BOOL : Tag.INT;
    return new ScalarNode(tag, value.asText(), ScalarStyle.PLAIN);
  }

  private static Node key(String key) {
    boolean plain = key.matches("[A-Z][A-Za-z]*|Fn::[A-Za-z]+");
    return new ScalarNode(Tag.STR, key, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }
}
