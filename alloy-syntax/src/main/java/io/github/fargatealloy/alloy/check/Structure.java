package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.ArgumentSchema;
import io.github.fargatealloy.alloy.catalog.BlockSchema;
import io.github.fargatealloy.alloy.catalog.BodySchema;
import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which arguments and blocks stand in a block: unknown, missing, repeated or labelled ones. */
final class Structure {
  private final Findings findings;

  Structure(Findings findings) {
    this.findings = findings;
  }

  void unknownAttribute(Block owner, Attribute attribute, BodySchema schema) {
    String name = attribute.name().text();
    if (name.indexOf('.') >= 0) {
      return; // The parser has refused it already.
    }
    if (schema.blocks().containsKey(name)) {
      findings.error(
          attribute,
          "block-as-argument",
          "\"" + name + "\" must be a block, but is given as an argument");
      return;
    }
    findings.error(
        attribute,
        "unknown-argument",
        "an argument of "
            + owner.name()
            + " must be one that it takes, but is \""
            + name
            + "\""
            + NearestName.hint(name, schema.arguments().keySet()));
  }

  void unknownBlock(Block owner, Block nested, BodySchema schema) {
    String name = nested.name().text();
    if (schema.arguments().containsKey(name)) {
      findings.error(
          nested.name(),
          "argument-as-block",
          "\"" + name + "\" must be an argument, but is given as a block");
      return;
    }
    findings.error(
        nested.name(),
        "unknown-block",
        "a block in "
            + owner.name()
            + " must be one that it takes, but is \""
            + name
            + "\""
            + NearestName.hint(name, schema.blocks().keySet()));
  }

  void checkLabel(Block nested, boolean labelled) {
    if (labelled && nested.label() == null) {
      findings.error(
          nested.name(),
          "missing-label",
          "block \"" + nested.name() + "\" must have a label, but has none");
    } else if (!labelled && nested.label() != null) {
      findings.error(
          nested.label(),
          "unexpected-label",
          "block \"" + nested.name() + "\" must have no label, but has \"" + nested.label() + "\"");
    }
  }

  void checkMissing(Block block, Set<String> attributes, Set<String> blocks, BodySchema schema) {
    for (ArgumentSchema argument : schema.arguments().values()) {
      if (argument.required() && !attributes.contains(argument.name())) {
        findings.missing(
            block.name(),
            "missing-argument",
            "\""
                + block.name()
                + "\" must have the argument \""
                + argument.name()
                + "\" of type "
                + argument.type()
                + ", but has not");
      }
    }
    for (BlockSchema nested : schema.blocks().values()) {
      if (nested.required() && !blocks.contains(nested.name())) {
        findings.missing(
            block.name(),
            "missing-block",
            "\"" + block.name() + "\" must have a block \"" + nested.name() + "\", but has none");
      }
    }
  }

  /** Reported once, at the first of them. */
  void checkRepeated(List<Statement> statements, Map<String, Integer> counts, BodySchema schema) {
    for (Statement statement : statements) {
      Integer count = statement instanceof Block ? counts.get(statement.name().text()) : null;
      BlockSchema block = schema.blocks().get(statement.name().text());
      if (count != null && count > 1 && block != null && !block.repeated()) {
        counts.remove(block.name());
        findings.error(
            statement.name(),
            "duplicate-block",
            "block \"" + block.name() + "\" must be given once, but is given " + count + " times");
      }
    }
  }
}
