package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of the <a href="https://developer.hashicorp.com/terraform/language">Terraform
 * language</a>.
 */
sealed interface Hcl {

  /** A string, a number, a truth value or null. */
  record Literal(JsonNode value) implements Hcl {}

  /** What an address such as {@code var.name} or {@code aws_iam_role.task.arn} stands for. */
  record Reference(String address) implements Hcl {}

  /** Text with values in between; every other part is literal. */
  record Template(List<Hcl> parts) implements Hcl {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** A function and its arguments. */
  record Call(String function, List<Hcl> arguments) implements Hcl {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code left operator right}. */
  record Operation(Hcl left, String operator, Hcl right) implements Hcl {}

  /** {@code condition ? yes : no}. */
  record Choice(Hcl condition, Hcl yes, Hcl no) implements Hcl {}

  /** A list. */
  record Items(List<Hcl> items) implements Hcl {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object or a map. */
  record Members(Map<String, Hcl> members) implements Hcl {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** What stands in a file or a block. */
  sealed interface Statement {}

  /** {@code name = value}. */
  record Attribute(String name, Hcl value) implements Statement {}

  /** {@code type "label" { … }}. */
  record Block(String type, List<String> labels, List<Statement> body) implements Statement {
    public Block {
      labels = List.copyOf(labels);
      body = List.copyOf(body);
    }
  }

  static Hcl text(String text) {
    return new Literal(TextNode.valueOf(text));
  }

  static Hcl call(String function, Hcl... arguments) {
    return new Call(function, List.of(arguments));
  }

  static Reference ref(String address) {
    return new Reference(address);
  }

  /** A tree without any reference. */
  static Hcl of(JsonNode tree) {
    if (tree.isArray()) {
      List<Hcl> items = new ArrayList<>();
      tree.forEach(item -> items.add(of(item)));
      return new Items(items);
    }
    if (tree.isObject()) {
      Map<String, Hcl> members = new LinkedHashMap<>();
      tree.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
      return new Members(members);
    }
    return new Literal(tree);
  }
}
