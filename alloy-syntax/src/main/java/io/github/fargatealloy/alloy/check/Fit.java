package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.Capsule;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.MapOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.ObjectOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.OneOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import io.github.fargatealloy.alloy.catalog.ArgumentSchema;
import java.util.Collection;
import java.util.Map;

/**
 * Whether Alloy can turn a value into the type that an argument asks for. Says no only when it
 * never can: a number becomes a string, a string a number or a secret, but a secret never a string.
 *
 * @see <a href="https://grafana.com/docs/alloy/latest/get-started/expressions/types_and_values/">
 *     Types and values</a>
 */
final class Fit {
  private Fit() {}

  static boolean fits(Value value, AlloyType wanted) {
    if (wanted == Scalar.ANY || value instanceof Value.Unknown || value instanceof Value.Null) {
      return true;
    }
    if (value instanceof Value.OneOf some) {
      return anyFits(some.values(), wanted);
    }
    if (wanted instanceof Scalar scalar) {
      return fitsScalar(value, scalar);
    }
    if (wanted instanceof OneOf choice) {
      return fitsScalar(value, Scalar.STRING) && isOneOf(constant(value), choice);
    }
    if (wanted instanceof ListOf list) {
      return value instanceof Value.Items items && allFit(items.elements(), list.element())
          || value instanceof Value.Typed typed
              && typed.type() instanceof ListOf given
              && fits(Value.of(given.element()), list.element());
    }
    if (wanted instanceof MapOf map) {
      return fitsMap(value, map.value());
    }
    if (wanted instanceof ObjectOf object) {
      return fitsObject(value, object);
    }
    return value instanceof Value.Typed typed && wanted.equals(typed.type())
        || Capsule.TARGET.equals(wanted) && fitsTarget(value);
  }

  private static boolean anyFits(Collection<Value> values, AlloyType wanted) {
    for (Value value : values) {
      if (fits(value, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allFit(Collection<Value> values, AlloyType wanted) {
    for (Value value : values) {
      if (!fits(value, wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsScalar(Value value, Scalar wanted) {
    boolean optionalSecret = is(value, Scalar.SECRET_OR_STRING);
    return switch (wanted) {
      case STRING -> value instanceof Value.Text || value instanceof Value.Number || optionalSecret;
      case BOOL -> value instanceof Value.Bool;
      case INT, UINT, FLOAT ->
          value instanceof Value.Number
              || optionalSecret
              || value instanceof Value.Text text
                  && (text.constant() == null || Conversions.isNumber(text.constant()));
      case DURATION ->
          optionalSecret
              || value instanceof Value.Text text
                  && (text.constant() == null || Conversions.isDuration(text.constant()))
              || value instanceof Value.Number number
                  && (number.constant() == null || Conversions.isZero(number.constant()));
      case SECRET, SECRET_OR_STRING ->
          value instanceof Value.Text || optionalSecret || is(value, Scalar.SECRET);
      case BYTES ->
          fitsScalar(value, Scalar.STRING)
              && (constant(value) == null || Conversions.isBytes(constant(value)));
      case ANY -> true;
    };
  }

  /** The text that Alloy makes of a constant; null when the value is not known. */
  static String constant(Value value) {
    if (value instanceof Value.Text text) {
      return text.constant();
    }
    return value instanceof Value.Number number ? number.constant() : null;
  }

  private static boolean isOneOf(String text, OneOf choice) {
    if (text == null) {
      return true;
    }
    for (String value : choice.values()) {
      if (choice.ignoresCase() ? value.equalsIgnoreCase(text) : value.equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Value value, AlloyType type) {
    return value instanceof Value.Typed typed && typed.type() == type;
  }

  private static boolean fitsMap(Value value, AlloyType wanted) {
    if (value instanceof Value.Typed typed) {
      return typed.type() instanceof MapOf given && fits(Value.of(given.value()), wanted)
          || Capsule.TARGET.equals(typed.type()) && wanted == Scalar.STRING;
    }
    Map<String, Value> fields = fields(value);
    return fields != null && allFit(fields.values(), wanted);
  }

  private static boolean fitsObject(Value value, ObjectOf wanted) {
    Map<String, Value> fields = fields(value);
    if (fields == null) {
      return value instanceof Value.Typed typed && typed.type() instanceof MapOf;
    }
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      ArgumentSchema argument = wanted.body().arguments().get(field.getKey());
      if (argument == null || !fits(field.getValue(), argument.type())) {
        return false;
      }
    }
    return true;
  }

  /** Alloy prints whatever it finds in an object to make labels of it, except secrets and null. */
  private static boolean fitsTarget(Value value) {
    if (value instanceof Value.Typed typed) {
      return typed.type() instanceof MapOf map && map.value() != Scalar.SECRET;
    }
    if (value instanceof Value.Component component) {
      return component.definition().isCustom();
    }
    return value instanceof Value.Fields fields && allCanBeLabels(fields.values().values());
  }

  private static boolean allCanBeLabels(Collection<Value> values) {
    for (Value value : values) {
      if (value instanceof Value.Null || is(value, Scalar.SECRET)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Value> fields(Value value) {
    if (value instanceof Value.Fields fields) {
      return fields.values();
    }
    return value instanceof Value.Component component ? component.exports() : null;
  }
}
