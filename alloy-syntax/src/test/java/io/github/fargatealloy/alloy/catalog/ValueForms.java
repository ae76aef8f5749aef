package io.github.fargatealloy.alloy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Refines the type {@code string} of a catalog.json to the form that Alloy takes. */
final class ValueForms {
  private final List<Form> forms;

  private record Form(Pattern component, Pattern block, Pattern argument, String type) {
    static Form of(String line) {
      String[] columns = line.split(" +");
      return new Form(glob(columns[0]), glob(columns[1]), glob(columns[2]), columns[3]);
    }

    private static Pattern glob(String text) {
      return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
    }

    boolean fits(String componentName, String blockName, String argumentName) {
      return component.matcher(componentName).matches()
          && block.matcher(blockName).matches()
          && argument.matcher(argumentName).matches();
    }
  }

  private ValueForms(List<Form> forms) {
    this.forms = forms;
  }

  /** Those of value-forms.txt. */
  static ValueForms committed() {
    try (InputStream in = ValueForms.class.getResourceAsStream("value-forms.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ValueForms(
          text.lines().filter(line -> !line.startsWith("#")).map(Form::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the tree. */
  void refine(JsonNode catalog) {
    for (Map.Entry<String, JsonNode> component : catalog.get("components").properties()) {
      refine(component.getKey(), "-", component.getValue().get("body"));
    }
    for (Map.Entry<String, JsonNode> block : catalog.get("config_blocks").properties()) {
      refine(block.getKey(), "-", block.getValue());
    }
  }

  private void refine(String component, String block, JsonNode body) {
    for (Map.Entry<String, JsonNode> argument : body.path("arguments").properties()) {
      forms.stream()
          .filter(form -> form.fits(component, block, argument.getKey()))
          .findFirst()
          .ifPresent(form -> replaceString((ObjectNode) argument.getValue(), "type", form.type()));
    }
    body.path("blocks")
        .properties()
        .forEach(nested -> refine(component, nested.getKey(), nested.getValue().get("body")));
    for (Map.Entry<String, JsonNode> group : body.path("one_of_blocks").properties()) {
      group
          .getValue()
          .get("body")
          .path("blocks")
          .properties()
          .forEach(
              kind ->
                  refine(
                      component,
                      group.getKey() + "." + kind.getKey(),
                      kind.getValue().get("body")));
    }
  }

  private static void replaceString(ObjectNode owner, String field, String type) {
    JsonNode old = owner.get(field);
    if (old.equals(TextNode.valueOf("string"))) {
      owner.put(field, type);
    } else if (old.has("list")) {
      replaceString((ObjectNode) old, "list", type);
    }
  }
}
