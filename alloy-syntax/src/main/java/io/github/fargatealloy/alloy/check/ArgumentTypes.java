package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType;
import io.github.fargatealloy.alloy.catalog.AlloyType.Capsule;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.MapOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.ObjectOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.OneOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import io.github.fargatealloy.alloy.catalog.ArgumentSchema;
import io.github.fargatealloy.alloy.syntax.ArrayExpression;
import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.CallExpression;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.Identifier;
import io.github.fargatealloy.alloy.syntax.ObjectExpression;
import io.github.fargatealloy.alloy.syntax.ObjectField;
import io.github.fargatealloy.alloy.syntax.ParenthesizedExpression;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that the value of an argument is of its type. Goes into lists and objects, so that a
 * mistake is reported at the very element.
 */
final class ArgumentTypes {
  private final ExpressionTyper typer;
  private final Findings findings;

  ArgumentTypes(ExpressionTyper typer) {
    this.typer = typer;
    this.findings = typer.findings();
  }

  void check(Attribute attribute, AlloyType wanted) {
    check(attribute.name(), attribute.value(), attribute.value(), wanted);
  }

  private void check(Identifier argument, Expression whole, Expression part, AlloyType wanted) {
    if (part instanceof ParenthesizedExpression parenthesized) {
      check(argument, whole, parenthesized.inner(), wanted);
    } else if (part instanceof ArrayExpression array && wanted instanceof ListOf list) {
      for (Expression element : array.elements()) {
        check(argument, whole, element, list.element());
      }
    } else if (part instanceof ObjectExpression object && isObject(wanted)) {
      checkObject(argument, whole, object, wanted);
    } else if (part instanceof CallExpression call && joinsLists(call, wanted)) {
      for (Expression list : call.arguments()) {
        check(argument, whole, list, wanted);
      }
    } else {
      checkValue(argument, whole, part, wanted);
    }
  }

  private void checkValue(
      Identifier argument, Expression whole, Expression part, AlloyType wanted) {
    Value value = typer.type(part);
    if (!Fit.fits(value, wanted)) {
      boolean form = isForm(wanted) && Fit.fits(value, Scalar.STRING);
      String constant = form ? Fit.constant(value) : null;
      findings.error(
          part,
          form ? "wrong-value" : "wrong-type",
          (part == whole ? "" : "a value in ")
              + "\""
              + argument
              + "\" must be "
              + Messages.article(wanted)
              + ", but is "
              + (constant == null ? Messages.describe(value) : "\"" + constant + "\"")
              + Hints.forType(value, wanted));
    }
  }

  /** Types that are written as strings of a certain form. */
  private static boolean isForm(AlloyType wanted) {
    return wanted instanceof OneOf
        || wanted == Scalar.BYTES
        || wanted == Scalar.DURATION
        || wanted instanceof Scalar scalar && scalar.isNumber();
  }

  private static boolean isObject(AlloyType wanted) {
    return wanted instanceof MapOf || wanted instanceof ObjectOf || Capsule.TARGET.equals(wanted);
  }

  /** Each list that is joined must be of the type of the result, if that is a type of list. */
  private boolean joinsLists(CallExpression call, AlloyType wanted) {
    return wanted instanceof ListOf list
        && list.element() != Scalar.ANY
        && typer.type(call.function()) instanceof Value.Function function
        && function.schema().name().endsWith("concat");
  }

  private void checkObject(
      Identifier argument, Expression whole, ObjectExpression object, AlloyType wanted) {
    if (wanted instanceof ObjectOf fixed) {
      checkFixed(argument, whole, object, fixed);
    } else if (wanted instanceof MapOf map) {
      for (ObjectField field : object.fields()) {
        check(argument, whole, field.value(), map.value());
      }
    } else {
      checkValue(argument, whole, object, wanted);
    }
  }

  private void checkFixed(
      Identifier argument, Expression whole, ObjectExpression object, ObjectOf wanted) {
    Set<String> given = new HashSet<>();
    for (ObjectField field : object.fields()) {
      given.add(field.name().text());
      ArgumentSchema schema = wanted.body().arguments().get(field.name().text());
      if (schema == null) {
        typer.type(field.value());
        findings.error(
            field.name(),
            "unknown-field",
            "a field of \""
                + argument
                + "\" must be one of "
                + Messages.names(wanted.body().arguments().keySet())
                + ", but is \""
                + field.name()
                + "\"");
      } else {
        check(argument, whole, field.value(), schema.type());
      }
    }
    for (ArgumentSchema schema : wanted.body().arguments().values()) {
      if (schema.required() && !given.contains(schema.name())) {
        findings.error(
            object,
            "missing-field",
            "an object in \""
                + argument
                + "\" must have the field \""
                + schema.name()
                + "\", but has not");
      }
    }
  }
}
