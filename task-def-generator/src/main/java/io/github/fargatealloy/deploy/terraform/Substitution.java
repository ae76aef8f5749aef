package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts references in the place of what a module must not repeat: by the place in a tree, by a whole
 * text, or by a part of a text.
 */
final class Substitution {
  private final Map<String, Hcl> places = new LinkedHashMap<>();
  private final Map<String, Hcl> texts = new LinkedHashMap<>();
  private final Map<String, Hcl> parts = new LinkedHashMap<>();

  /**
   * @param pointer a JSON pointer, such as {@code /0/image}
   */
  Substitution at(String pointer, Hcl value) {
    places.put(pointer, value);
    return this;
  }

  Substitution text(String text, Hcl value) {
    texts.put(text, value);
    return this;
  }

  Substitution part(String part, Hcl value) {
    parts.put(part, value);
    return this;
  }

  Hcl in(JsonNode tree) {
    return in(tree, "");
  }

  private Hcl in(JsonNode node, String pointer) {
    if (places.containsKey(pointer)) {
      return places.get(pointer);
    }
    if (node.isArray()) {
      List<Hcl> items = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        items.add(in(node.get(i), pointer + "/" + i));
      }
      return new Hcl.Items(items);
    }
    if (node.isObject()) {
      Map<String, Hcl> members = new LinkedHashMap<>();
      node.properties()
          .forEach(
              member ->
                  members.put(
                      member.getKey(), in(member.getValue(), pointer + "/" + member.getKey())));
      return new Hcl.Members(members);
    }
    return node.isTextual() ? text(node.textValue()) : new Hcl.Literal(node);
  }

  private Hcl text(String text) {
    if (texts.containsKey(text)) {
      return texts.get(text);
    }
    for (Map.Entry<String, Hcl> part : parts.entrySet()) {
      int start = text.indexOf(part.getKey());
      if (start >= 0) {
        List<Hcl> pieces = new ArrayList<>();
        add(pieces, text.substring(0, start));
        pieces.add(part.getValue());
        add(pieces, text.substring(start + part.getKey().length()));
        return pieces.size() == 1 ? part.getValue() : new Hcl.Template(pieces);
      }
    }
    return Hcl.text(text);
  }

  private static void add(List<Hcl> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(Hcl.text(text));
    }
  }
}
