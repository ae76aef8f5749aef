package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.FunctionSchema;
import io.github.fargatealloy.alloy.syntax.CallExpression;
import io.github.fargatealloy.alloy.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** What calls of functions take and give. */
final class Calls {
  private final ExpressionTyper typer;
  private final Findings findings;

  Calls(ExpressionTyper typer, Findings findings) {
    this.typer = typer;
    this.findings = findings;
  }

  Value type(CallExpression call) {
    FunctionSchema function = function(call);
    List<Value> arguments = new ArrayList<>();
    boolean right = function != null;
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression argument = call.arguments().get(i);
      Value value = typer.type(argument);
      arguments.add(value);
      right &= function != null && checkArgument(function, i, value, argument);
    }
    if (!right) {
      return Value.UNKNOWN;
    }
    return switch (function.name()) {
      case "array.concat", "concat" -> concat(arguments);
      case "coalesce" -> coalesce(arguments);
      default -> Value.of(function.result());
    };
  }

  /** The function that is called, its number of arguments checked; null when it is unknown. */
  private FunctionSchema function(CallExpression call) {
    Value callee = typer.type(call.function());
    if (callee instanceof Value.Function function) {
      checkCount(function.schema(), call);
      return function.schema();
    }
    if (!(callee instanceof Value.Unknown)) {
      findings.error(
          call.function(),
          "not-a-function",
          "what is called must be a function, but is " + Messages.describe(callee));
    }
    return null;
  }

  private void checkCount(FunctionSchema function, CallExpression call) {
    int given = call.arguments().size();
    boolean tooMany = !function.variadic() && given > function.parameters().size();
    if (tooMany || given < function.leastArguments()) {
      findings.error(
          call,
          "wrong-argument-count",
          "function \""
              + function.name()
              + "\" must have "
              + (function.variadic() ? "at least " : "")
              + function.leastArguments()
              + (function.leastArguments() == 1 ? " argument" : " arguments")
              + ", but has "
              + given);
    }
  }

  private boolean checkArgument(FunctionSchema function, int index, Value value, Expression place) {
    int last = function.parameters().size() - 1;
    if (index > last && !function.variadic()) {
      return true;
    }
    AlloyType wanted = function.parameters().get(Math.min(index, last));
    if (Fit.fits(value, wanted)) {
      return true;
    }
    findings.error(
        place,
        "wrong-type",
        "argument "
            + (index + 1)
            + " of \""
            + function.name()
            + "\" must be "
            + Messages.article(wanted)
            + ", but is "
            + Messages.describe(value));
    return false;
  }

  private static Value concat(List<Value> lists) {
    List<Value> elements = new ArrayList<>();
    boolean exact = true;
    for (Value list : lists) {
      if (list instanceof Value.Items items) {
        elements.addAll(items.elements());
        exact &= items.exact();
      } else {
        boolean typed = list instanceof Value.Typed value && value.type() instanceof ListOf;
        elements.add(typed ? elementOf((Value.Typed) list) : Value.UNKNOWN);
        exact = false;
      }
    }
    return new Value.Items(elements, exact);
  }

  private static Value elementOf(Value.Typed list) {
    return Value.of(((ListOf) list.type()).element());
  }

  /** The first argument that is not empty, or else the last one. */
  private static Value coalesce(List<Value> arguments) {
    List<Value> possible = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      boolean last = i == arguments.size() - 1;
      if (last || !isEmpty(argument)) {
        possible.add(argument);
      }
      if (isNotEmpty(argument)) {
        break;
      }
    }
    if (possible.size() == 1) {
      return possible.get(0);
    }
    return possible.isEmpty() ? Value.NULL : new Value.OneOf(possible);
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Null
        || value instanceof Value.Text text && "".equals(text.constant())
        || value instanceof Value.Items items && items.exact() && items.elements().isEmpty()
        || value instanceof Value.Fields fields && fields.values().isEmpty();
  }

  private static boolean isNotEmpty(Value value) {
    return value instanceof Value.Text text && text.constant() != null && !isEmpty(value)
        || value instanceof Value.Items items && items.exact() && !items.elements().isEmpty()
        || value instanceof Value.Fields fields && !fields.values().isEmpty();
  }
}
