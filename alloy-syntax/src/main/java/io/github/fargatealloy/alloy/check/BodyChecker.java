package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.ArgumentSchema;
import io.github.fargatealloy.alloy.catalog.BlockSchema;
import io.github.fargatealloy.alloy.catalog.BodySchema;
import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what stands in a block against what may stand there, and goes into nested blocks. */
final class BodyChecker {
  private final ExpressionTyper typer;
  private final ArgumentTypes types;
  private final Findings findings;
  private final Structure structure;

  BodyChecker(ExpressionTyper typer) {
    this.typer = typer;
    this.types = new ArgumentTypes(typer);
    this.findings = typer.findings();
    this.structure = new Structure(findings);
  }

  void check(Block block, BodySchema schema) {
    check(block, block.body(), schema);
  }

  /** Checks some of the statements of a block as if they were all that it holds. */
  void check(Block block, List<Statement> statements, BodySchema schema) {
    Map<String, Integer> attributes = new HashMap<>();
    Map<String, Integer> blocks = new HashMap<>();
    for (Statement statement : statements) {
      String name = statement.name().text();
      if (statement instanceof Attribute attribute) {
        int count = attributes.merge(name, 1, Integer::sum);
        checkAttribute(block, attribute, count, schema);
      } else if (statement instanceof Block nested) {
        blocks.merge(name, 1, Integer::sum);
        checkBlock(block, nested, schema);
      }
    }
    structure.checkMissing(block, attributes.keySet(), blocks.keySet(), schema);
    structure.checkRepeated(statements, blocks, schema);
  }

  private void checkAttribute(Block owner, Attribute attribute, int count, BodySchema schema) {
    ArgumentSchema argument = schema.arguments().get(attribute.name().text());
    if (argument == null) {
      structure.unknownAttribute(owner, attribute, schema);
      typer.type(attribute.value());
      return;
    }
    if (count > 1) {
      findings.error(
          attribute,
          "duplicate-argument",
          "the argument \"" + attribute.name() + "\" must be given once, but is given again");
    }
    types.check(attribute, argument.type());
  }

  private void checkBlock(Block owner, Block nested, BodySchema schema) {
    BlockSchema block = schema.blocks().get(nested.name().text());
    if (block == null) {
      structure.unknownBlock(owner, nested, schema);
      typeAll(nested);
      return;
    }
    structure.checkLabel(nested, block.labelled());
    check(nested, block.body());
  }

  /** Looks for wrong references in a block of which nothing is known. */
  void typeAll(Block block) {
    for (Statement statement : block.body()) {
      if (statement instanceof Attribute attribute) {
        typer.type(attribute.value());
      } else if (statement instanceof Block nested) {
        typeAll(nested);
      }
    }
  }
}
