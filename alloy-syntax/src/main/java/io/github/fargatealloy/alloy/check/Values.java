package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.ComponentSchema;
import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What blocks give to the expressions that refer to them. */
final class Values {
  /** Custom components may export what other custom components export; further is not followed. */
  private static final int DEPTH = 100;

  /** A value with more parts is not followed: exports of exports can double at every step. */
  private static final int SIZE = 1_000;

  private final TargetAlloy alloy;
  private final Map<Definition, Value> known = new IdentityHashMap<>();
  private int depth;

  Values(TargetAlloy alloy) {
    this.alloy = alloy;
  }

  TargetAlloy alloy() {
    return alloy;
  }

  /** Null when the block gives nothing that an expression can use. */
  Value of(Definition definition) {
    return switch (definition.kind()) {
      case ARGUMENT -> new Value.Fields(Map.of("value", Value.UNKNOWN));
      case COMPONENT -> ofComponent(definition);
      default -> null;
    };
  }

  private Value ofComponent(Definition component) {
    Value value = known.get(component);
    if (value == null) {
      Definition custom = component.scope().custom(component.name());
      value = custom == null ? ofCatalog(component) : ofCustom(component, custom);
      known.put(component, value);
    }
    return value;
  }

  private Value ofCatalog(Definition component) {
    ComponentSchema schema = alloy.catalog().component(component.name()).orElse(null);
    if (schema == null || schema.body().isEmpty()) {
      return Value.UNKNOWN;
    }
    Map<String, Value> exports = new LinkedHashMap<>();
    for (Map.Entry<String, AlloyType> export : schema.exports().entrySet()) {
      exports.put(export.getKey(), Value.of(export.getValue()));
    }
    return new Value.Component(component, exports);
  }

  private Value ofCustom(Definition component, Definition custom) {
    boolean local =
        custom.kind() == Definition.Kind.DECLARE && component.name().equals(custom.label());
    if (!local) {
      return Value.UNKNOWN;
    }
    Value exports = known.get(custom);
    if (exports == null) {
      known.put(custom, Value.UNKNOWN);
      exports = exports(custom);
      known.put(custom, exports);
    }
    return exports instanceof Value.Fields fields
        ? new Value.Component(component, fields.values())
        : Value.UNKNOWN;
  }

  private Value exports(Definition declare) {
    Map<String, Value> exports = new LinkedHashMap<>();
    for (Definition definition : declare.inner().definitions()) {
      if (definition.kind() == Definition.Kind.EXPORT && definition.label() != null) {
        exports.put(definition.label(), exported(definition));
      }
    }
    return new Value.Fields(exports);
  }

  private Value exported(Definition export) {
    for (Statement statement : export.block().body()) {
      if (statement instanceof Attribute attribute && attribute.name().text().equals("value")) {
        return quietly(attribute.value(), export);
      }
    }
    return Value.UNKNOWN;
  }

  /** What the variable of a foreach stands for. */
  Value itemOf(Definition foreach) {
    Value item = known.get(foreach);
    if (item == null) {
      known.put(foreach, Value.UNKNOWN);
      Expression collection = Foreach.collection(foreach.block());
      item = collection == null ? Value.UNKNOWN : item(quietly(collection, foreach));
      known.put(foreach, item);
    }
    return item;
  }

  private static Value item(Value collection) {
    if (collection instanceof Value.Items items) {
      return items.elements().isEmpty() ? Value.UNKNOWN : new Value.OneOf(items.elements());
    }
    return collection instanceof Value.Typed typed && typed.type() instanceof ListOf list
        ? Value.of(list.element())
        : Value.UNKNOWN;
  }

  /** The value of an expression whose mistakes are reported where it stands, not here. */
  private Value quietly(Expression expression, Definition user) {
    if (depth == DEPTH) {
      return Value.UNKNOWN;
    }
    depth++;
    try {
      Findings dropped = new Findings(List.of(), true);
      Value value = new ExpressionTyper(this, user, dropped).type(expression);
      return remaining(value, SIZE) < 0 ? Value.UNKNOWN : value;
    } finally {
      depth--;
    }
  }

  /** What is left of a number of parts when those of the value are taken off; stops below 0. */
  private static int remaining(Value value, int parts) {
    Collection<Value> inner = List.of();
    if (value instanceof Value.Items items) {
      inner = items.elements();
    } else if (value instanceof Value.OneOf some) {
      inner = some.values();
    } else if (value instanceof Value.Fields fields) {
      inner = fields.values().values();
    } else if (value instanceof Value.Component component) {
      inner = component.exports().values();
    }
    int left = parts - 1;
    for (Value part : inner) {
      left = left < 0 ? left : remaining(part, left);
    }
    return left;
  }
}
