package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.ArgumentSchema;
import io.github.fargatealloy.alloy.catalog.BodySchema;
import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Literal;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Instances of components that the text declares or imports. */
final class CustomComponent {
  private CustomComponent() {}

  static void check(Definition component, Definition custom, BodyChecker bodies) {
    component.dependOn(custom);
    boolean dotted = component.name().indexOf('.') >= 0;
    boolean imported = custom.kind() == Definition.Kind.IMPORT;
    if (dotted != imported) {
      component
          .findings()
          .error(
              component.block().name(),
              "unknown-component",
              imported
                  ? "a component of the import \""
                      + custom.label()
                      + "\" must be called \""
                      + custom.label()
                      + ".NAME\", but is called \""
                      + component.name()
                      + "\""
                  : "the declared component must be called \""
                      + custom.label()
                      + "\", but is called \""
                      + component.name()
                      + "\"");
      bodies.typeAll(component.block());
    } else if (imported) {
      checkImported(component);
      bodies.typeAll(component.block());
    } else {
      bodies.check(component.block(), schema(custom));
    }
  }

  /** What an imported component takes is not known, but it can never take blocks. */
  private static void checkImported(Definition component) {
    for (Statement statement : component.block().body()) {
      if (statement instanceof Block) {
        component
            .findings()
            .error(
                statement.name(),
                "unknown-block",
                "a custom component must be given arguments only, but is given the block \""
                    + statement.name()
                    + "\"");
      }
    }
  }

  private static BodySchema schema(Definition declare) {
    Map<String, ArgumentSchema> arguments = new LinkedHashMap<>();
    for (Definition definition : declare.inner().definitions()) {
      if (definition.kind() == Definition.Kind.ARGUMENT && definition.label() != null) {
        arguments.putIfAbsent(
            definition.label(),
            new ArgumentSchema(
                definition.label(),
                AlloyType.Scalar.ANY,
                isRequired(definition.block()),
                Optional.empty()));
      }
    }
    return new BodySchema(arguments, Map.of());
  }

  /** A default alone does not make it optional: Alloy wants {@code optional = true}. */
  private static boolean isRequired(Block argument) {
    for (Statement statement : argument.body()) {
      if (statement instanceof Attribute attribute && attribute.name().text().equals("optional")) {
        return attribute.value() instanceof Literal literal && literal.text().equals("false");
      }
    }
    return true;
  }
}
