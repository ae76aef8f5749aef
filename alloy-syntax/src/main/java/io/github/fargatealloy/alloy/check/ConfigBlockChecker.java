package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.BlockSchema;
import io.github.fargatealloy.alloy.catalog.BodySchema;
import io.github.fargatealloy.alloy.catalog.ConfigBlockSchema;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the blocks that set Alloy up or shape modules. */
final class ConfigBlockChecker {
  /** Alloy reads these with any label, and does not look at it. */
  private static final Set<String> LABEL_IGNORED = Set.of("logging", "tracing");

  private final TargetAlloy alloy;

  ConfigBlockChecker(TargetAlloy alloy) {
    this.alloy = alloy;
  }

  void check(Definition definition, BodyChecker bodies) {
    ConfigBlockSchema schema = alloy.catalog().configBlock(definition.name()).orElseThrow();
    checkPlace(definition);
    checkLabel(definition);
    if (!alloy.allows(schema.stability())) {
      definition
          .findings()
          .unstable(
              new Unstable(
                  definition.block().name(),
                  "unstable-block",
                  "block \"" + definition.name() + "\"",
                  schema.stability(),
                  alloy));
    }
    switch (definition.kind()) {
      case DECLARE -> {}
      case FOREACH -> checkForeach(definition, schema.body(), bodies);
      default -> bodies.check(definition.block(), schema.body());
    }
  }

  private static void checkPlace(Definition definition) {
    Scope module = definition.scope();
    switch (definition.kind()) {
      case ARGUMENT, EXPORT -> {
        if (!module.isInDeclare()) {
          report(
              definition,
              "misplaced-block",
              "block \""
                  + definition.name()
                  + "\" must stand in a declare block, but stands outside of one");
        }
      }
      case SETTING -> {
        if (module.kind() != Scope.Kind.ROOT) {
          report(
              definition,
              "misplaced-block",
              "block \""
                  + definition.name()
                  + "\" must stand at the top of a file, but stands in a "
                  + module.owner().name());
        }
      }
      default -> {}
    }
  }

  private static void checkLabel(Definition definition) {
    if (definition.kind() == Definition.Kind.SETTING) {
      if (definition.label() != null && !LABEL_IGNORED.contains(definition.name())) {
        report(
            definition,
            "unexpected-label",
            "block \""
                + definition.name()
                + "\" must have no label, but has \""
                + definition.label()
                + "\"");
      }
    } else if (definition.label() == null) {
      report(
          definition,
          "missing-label",
          "block \"" + definition.name() + "\" must have a label, but has none");
    } else if (definition.kind() == Definition.Kind.DECLARE
        && definition.label().equals("declare")) {
      report(
          definition,
          "reserved-label",
          "the label of a declare block must be a free name, but is \"declare\"");
    }
  }

  /** The template is a module of its own and is checked as one. */
  private static void checkForeach(Definition foreach, BodySchema schema, BodyChecker bodies) {
    Block block = foreach.block();
    if (foreach.inner() == null) {
      foreach
          .findings()
          .missing(
              block.name(),
              "missing-block",
              "\"foreach\" must have a block \"" + Foreach.TEMPLATE + "\", but has none");
    }
    List<Statement> others = new ArrayList<>();
    for (Statement statement : block.body()) {
      if (!statement.name().text().equals(Foreach.TEMPLATE)) {
        others.add(statement);
      }
    }
    Map<String, BlockSchema> blocks = new LinkedHashMap<>(schema.blocks());
    blocks.remove(Foreach.TEMPLATE);
    bodies.check(block, others, new BodySchema(schema.arguments(), blocks));
  }

  private static void report(Definition definition, String code, String message) {
    definition.findings().error(definition.block().name(), code, message);
  }
}
