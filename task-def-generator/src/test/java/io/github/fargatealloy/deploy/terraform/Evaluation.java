package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.taskdefinition.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Terraform makes of a module whose caller chooses nothing, as far as our modules go. */
final class Evaluation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ServiceStack stack;
  private final Map<String, Hcl> variables = new HashMap<>();
  private final Map<String, Hcl> locals = new HashMap<>();
  private final Map<String, Hcl.Block> blocks = new HashMap<>();

  Evaluation(ServiceStack stack) {
    this.stack = stack;
    ModuleVariables.of(stack)
        .forEach(
            variable ->
                variables.put(
                    variable.name(),
                    variable.fallback().orElse(Hcl.of(NODES.arrayNode().add("YOUR_SUBNET")))));
    for (Hcl.Statement statement : new ModuleResources(stack).statements()) {
      Hcl.Block block = (Hcl.Block) statement;
      if (block.type().equals("locals")) {
        block.body().stream()
            .map(Hcl.Attribute.class::cast)
            .forEach(local -> locals.put(local.name(), local.value()));
      } else {
        blocks.put(String.join(".", block.labels()), block);
      }
    }
  }

  /** The attributes of a resource, its blocks as lists; missing when there is none of it. */
  JsonNode resource(String address) {
    Hcl.Block block = blocks.get(address);
    if (block == null) {
      return NODES.missingNode();
    }
    ObjectNode resource = body(block);
    return resource.path("count").asInt(1) == 0 ? NODES.missingNode() : resource;
  }

  private ObjectNode body(Hcl.Block block) {
    ObjectNode body = NODES.objectNode();
    for (Hcl.Statement statement : block.body()) {
      if (statement instanceof Hcl.Attribute attribute) {
        body.set(attribute.name(), value(attribute.value()));
      } else {
        Hcl.Block inner = (Hcl.Block) statement;
        if (inner.type().equals("dynamic")) {
          // Each of ours names the members of what it repeats.
          body.set(inner.labels().get(0), value(((Hcl.Attribute) inner.body().get(0)).value()));
        } else if (!inner.type().equals("lifecycle")) {
          body.withArray(inner.type()).add(body(inner));
        }
      }
    }
    return body;
  }

  JsonNode value(Hcl hcl) {
    if (hcl instanceof Hcl.Literal literal) {
      return literal.value();
    }
    if (hcl instanceof Hcl.Reference reference) {
      return reference(reference.address());
    }
    if (hcl instanceof Hcl.Template template) {
      StringBuilder text = new StringBuilder();
      template.parts().forEach(part -> text.append(value(part).asText()));
      return TextNode.valueOf(text.toString());
    }
    if (hcl instanceof Hcl.Choice choice) {
      return value(value(choice.condition()).asBoolean() ? choice.yes() : choice.no());
    }
    if (hcl instanceof Hcl.Operation operation) {
      return operation(value(operation.left()), operation.operator(), value(operation.right()));
    }
    if (hcl instanceof Hcl.Call call) {
      return call(call.function(), call.arguments().stream().map(this::value).toList());
    }
    if (hcl instanceof Hcl.Items items) {
      ArrayNode array = NODES.arrayNode();
      items.items().forEach(item -> array.add(value(item)));
      return array;
    }
    ObjectNode object = NODES.objectNode();
    ((Hcl.Members) hcl).members().forEach((name, member) -> object.set(name, value(member)));
    return object;
  }

  private static JsonNode operation(JsonNode left, String operator, JsonNode right) {
    return switch (operator) {
      case "==" -> BooleanNode.valueOf(left.equals(right));
      case "!=" -> BooleanNode.valueOf(!left.equals(right));
      case "-" -> NODES.numberNode(left.intValue() - right.intValue());
      default -> throw new AssertionError(operator);
    };
  }

  /** {@code jsonencode} is left out: what it encodes is easier to compare. */
  private JsonNode call(String function, List<JsonNode> arguments) {
    JsonNode first = arguments.get(0);
    return switch (function) {
      case "jsonencode", "nonsensitive" -> first;
      case "coalesce" -> arguments.stream().filter(one -> !one.isNull()).findFirst().orElseThrow();
      case "one" -> first.isEmpty() ? NullNode.instance : first.get(0);
      case "join" ->
          TextNode.valueOf(
              StreamSupport.stream(arguments.get(1).spliterator(), false)
                  .map(JsonNode::textValue)
                  .collect(Collectors.joining(first.textValue())));
      case "length" -> NODES.numberNode(first.size());
      case "sha256" -> TextNode.valueOf(Sha256.of(first.textValue()));
      case "file" -> TextNode.valueOf(TerraformModule.of(stack).get("terraform" + first.asText()));
      case "concat" -> {
        ArrayNode all = NODES.arrayNode();
        arguments.forEach(list -> list.forEach(all::add));
        yield all;
      }
      default -> throw new AssertionError(function);
    };
  }

  private JsonNode reference(String address) {
    if (address.matches("[0-9]+")) {
      return NODES.numberNode(Integer.parseInt(address));
    }
    String[] words = address.split("\\.", 2);
    return switch (words[0]) {
      case "null" -> NullNode.instance;
      case "path" -> TextNode.valueOf("");
      case "var" -> value(variables.get(words[1]));
      case "local" -> value(locals.get(words[1]));
      default -> attribute(address);
    };
  }

  /** What AWS says when the resource exists, or what the files say instead. */
  private JsonNode attribute(String address) {
    String resource = address.replaceAll("\\[\\*]|\\.[a-z_]+$", "");
    String name = resource(resource).path("name").asText();
    return switch (address.replaceAll("\\.[a-z_]+(\\[\\*])?\\.", " ")) {
      case "aws_iam_role arn" -> TextNode.valueOf(stack.account().iamArn("role/" + name));
      case "aws_ssm_parameter arn" ->
          TextNode.valueOf(stack.account().arn("ssm", "parameter" + name));
      case "aws_security_group id" ->
          name.isEmpty() ? NODES.arrayNode() : NODES.arrayNode().add("YOUR_SECURITY_GROUP");
      case "aws_secretsmanager_secret arn", "aws_secretsmanager_secret_version version_id" ->
          NODES.arrayNode();
      case "aws_iam_role name", "aws_cloudwatch_log_group name" -> TextNode.valueOf(name);
      default -> TextNode.valueOf(address);
    };
  }
}
