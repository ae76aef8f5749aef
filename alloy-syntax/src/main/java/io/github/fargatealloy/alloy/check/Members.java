package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType.Capsule;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.MapOf;
import io.github.fargatealloy.alloy.syntax.Identifier;
import io.github.fargatealloy.alloy.syntax.IndexExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code value.field} and {@code value[index]} lead to. */
final class Members {
  private final Findings findings;

  Members(Findings findings) {
    this.findings = findings;
  }

  Value field(Value value, Identifier name) {
    Value field = fieldOrNull(value, name.text());
    if (field != null) {
      return field;
    }
    Set<String> names = names(value);
    if (names.isEmpty() && fields(value) == null) {
      findings.error(
          name,
          "no-fields",
          "what has a field \""
              + name
              + "\" must be an object, but is "
              + Messages.describe(value));
    } else {
      findings.missing(
          name,
          "unknown-field",
          (value instanceof Value.Component component
                  ? "an export of " + component.definition().id()
                  : "a field of this object")
              + " must be one of "
              + Messages.names(names)
              + ", but is \""
              + name
              + "\""
              + NearestName.hint(name.text(), names));
    }
    return Value.UNKNOWN;
  }

  /** Null when there can be no such field. */
  private static Value fieldOrNull(Value value, String name) {
    if (value instanceof Value.Unknown) {
      return value;
    }
    if (value instanceof Value.OneOf some) {
      List<Value> found = new ArrayList<>();
      for (Value one : some.values()) {
        Value field = fieldOrNull(one, name);
        if (field != null) {
          found.add(field);
        }
      }
      return found.isEmpty() ? null : new Value.OneOf(found);
    }
    Map<String, Value> fields = fields(value);
    if (fields != null) {
      return fields.get(name);
    }
    if (value instanceof Value.Typed typed) {
      if (typed.type() instanceof MapOf map) {
        return Value.of(map.value());
      }
      return Capsule.TARGET.equals(typed.type()) ? Value.TEXT : null;
    }
    return null;
  }

  private static Map<String, Value> fields(Value value) {
    if (value instanceof Value.Fields fields) {
      return fields.values();
    }
    return value instanceof Value.Component component ? component.exports() : null;
  }

  /** The names of all fields that the value can have; none when it has no fields. */
  private static Set<String> names(Value value) {
    Set<String> names = new LinkedHashSet<>();
    if (value instanceof Value.OneOf some) {
      for (Value one : some.values()) {
        names.addAll(names(one));
      }
    }
    Map<String, Value> fields = fields(value);
    if (fields != null) {
      names.addAll(fields.keySet());
    }
    return names;
  }

  Value at(Value value, Value index, IndexExpression place) {
    if (value instanceof Value.Unknown || value instanceof Value.OneOf) {
      return Value.UNKNOWN;
    }
    if (value instanceof Value.Items items) {
      return mayBeNumber(index, place) ? element(items, index, place) : Value.UNKNOWN;
    }
    if (value instanceof Value.Typed typed && typed.type() instanceof ListOf list) {
      return mayBeNumber(index, place) ? Value.of(list.element()) : Value.UNKNOWN;
    }
    boolean object =
        fields(value) != null
            || value instanceof Value.Typed typed
                && (typed.type() instanceof MapOf || Capsule.TARGET.equals(typed.type()));
    if (!object) {
      findings.error(
          place,
          "no-elements",
          "what has an index must be a list or an object, but is " + Messages.describe(value));
      return Value.UNKNOWN;
    }
    return mayBeText(index, place) ? entry(value, index) : Value.UNKNOWN;
  }

  private Value element(Value.Items items, Value index, IndexExpression place) {
    if (!items.exact()) {
      return new Value.OneOf(items.elements());
    }
    if (!(index instanceof Value.Number number) || number.constant() == null) {
      return Value.UNKNOWN;
    }
    double at = Double.parseDouble(number.constant());
    if (at <= -1 || at >= items.elements().size()) {
      findings.error(
          place.index(),
          "index-out-of-range",
          "the index must be less than "
              + items.elements().size()
              + ", the length of the list, but is "
              + number.constant());
      return Value.UNKNOWN;
    }
    return items.elements().get((int) at);
  }

  /** A key that is not there gives null, unlike a field that is not there. */
  private static Value entry(Value value, Value index) {
    Map<String, Value> fields = fields(value);
    if (fields == null) {
      return Value.UNKNOWN;
    }
    if (!(index instanceof Value.Text text) || text.constant() == null) {
      return Value.UNKNOWN;
    }
    return fields.getOrDefault(text.constant(), Value.NULL);
  }

  private boolean mayBeNumber(Value index, IndexExpression place) {
    return mayBe(index instanceof Value.Number, index, "number of an element", place);
  }

  private boolean mayBeText(Value index, IndexExpression place) {
    return mayBe(index instanceof Value.Text, index, "string", place);
  }

  private boolean mayBe(boolean right, Value index, String wanted, IndexExpression place) {
    boolean open = index instanceof Value.Unknown || index instanceof Value.OneOf;
    if (!right && !open) {
      findings.error(
          place.index(),
          "wrong-index",
          "the index must be a " + wanted + ", but is " + Messages.describe(index));
    }
    return right || open;
  }
}
