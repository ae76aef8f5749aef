package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.List;

/** Sorts statements into the modules that they make up. */
final class ScopeReader {
  private ScopeReader() {}

  /** Adds the statements of one file, or of one block, to a module. */
  static void read(List<Statement> statements, Scope scope, Findings findings) {
    for (Statement statement : statements) {
      if (statement instanceof Attribute) {
        findings.error(
            statement.name(),
            "top-level-attribute",
            "what stands here must be a block, but is the argument \"" + statement.name() + "\"");
      } else if (statement instanceof Block block) {
        scope.add(definition(block, scope, findings));
      }
    }
  }

  private static Definition definition(Block block, Scope scope, Findings findings) {
    Definition definition = new Definition(block, scope, findings);
    if (definition.kind() == Definition.Kind.DECLARE) {
      definition.hold(Scope.heldBy(definition));
      read(block.body(), definition.inner(), findings);
    } else if (definition.kind() == Definition.Kind.FOREACH) {
      Block template = Foreach.template(block);
      if (template != null) {
        definition.hold(Scope.heldBy(definition));
        read(template.body(), definition.inner(), findings);
      }
    }
    return definition;
  }
}
