package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import java.util.Map;

/** What would make a value of the wrong type right. */
final class Hints {
  private Hints() {}

  /** To append to a message; empty when there is nothing obvious. */
  static String forType(Value value, AlloyType wanted) {
    if (value instanceof Value.Component component) {
      return forComponent(component, wanted);
    }
    if (wanted instanceof ListOf list && Fit.fits(value, list.element())) {
      return "; put it in brackets";
    }
    if (value instanceof Value.Typed typed
        && typed.type() instanceof ListOf list
        && Fit.fits(Value.of(list.element()), wanted)) {
      return "; leave out the brackets around it, and join lists with array.concat";
    }
    boolean secret = value instanceof Value.Typed typed && typed.type() == Scalar.SECRET;
    return secret && Fit.fits(Value.TEXT, wanted)
        ? "; convert.nonsensitive makes a string of it, which Alloy then shows"
        : "";
  }

  private static String forComponent(Value.Component component, AlloyType wanted) {
    for (Map.Entry<String, Value> export : component.exports().entrySet()) {
      boolean known = !(export.getValue() instanceof Value.Unknown);
      if (known && Fit.fits(export.getValue(), wanted)) {
        return "; did you mean \"" + component.definition().id() + "." + export.getKey() + "\"?";
      }
    }
    return "";
  }
}
