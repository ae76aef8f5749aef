package io.github.fargatealloy.alloy.check;

/** Checks all blocks of a module, and the modules inside it. */
final class ModuleChecker {
  private final Values values;
  private final ComponentChecker components;
  private final ConfigBlockChecker configBlocks;

  ModuleChecker(TargetAlloy alloy) {
    values = new Values(alloy);
    components = new ComponentChecker(alloy);
    configBlocks = new ConfigBlockChecker(alloy);
  }

  void check(Scope module) {
    for (Definition definition : module.definitions()) {
      checkUnique(definition);
      BodyChecker bodies =
          new BodyChecker(new ExpressionTyper(values, definition, definition.findings()));
      if (definition.kind() == Definition.Kind.COMPONENT) {
        components.check(definition, bodies);
      } else {
        configBlocks.check(definition, bodies);
      }
      if (definition.inner() != null) {
        check(definition.inner());
      }
    }
    new Cycles(module).report();
  }

  private static void checkUnique(Definition definition) {
    Definition first = definition.scope().own(definition.id());
    if (first == definition) {
      return;
    }
    String place =
        first.findings() == definition.findings()
            ? "at line " + first.block().start().line()
            : "in another file, at line " + first.block().start().line();
    definition
        .findings()
        .error(
            definition.block().name(),
            "duplicate-definition",
            "\"" + definition.id() + "\" must be defined once, but is already defined " + place);
  }
}
