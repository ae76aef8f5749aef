package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import io.github.fargatealloy.alloy.syntax.BinaryExpression;
import io.github.fargatealloy.alloy.syntax.BinaryOperator;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.UnaryExpression;
import io.github.fargatealloy.alloy.syntax.UnaryOperator;

/** What operators take and give. Operands are never converted, except secrets beside strings. */
final class Operators {
  private final Findings findings;

  Operators(Findings findings) {
    this.findings = findings;
  }

  Value type(UnaryExpression expression, Value operand) {
    if (expression.operator() == UnaryOperator.NOT) {
      require(operand, operand instanceof Value.Bool, "a bool", "!", expression.operand());
      return Value.BOOL;
    }
    require(operand, operand instanceof Value.Number, "a number", "-", expression.operand());
    return operand instanceof Value.Number number && number.constant() != null
        ? new Value.Number("-".concat(number.constant()))
        : Value.NUMBER;
  }

  Value type(BinaryExpression expression, Value left, Value right) {
    BinaryOperator operator = expression.operator();
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> Value.BOOL;
      case AND, OR -> {
        requireBool(operator, left, expression.left());
        requireBool(operator, right, expression.right());
        yield Value.BOOL;
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        boolean ordered = isOrdered(left) && isOrdered(right);
        requireSame(expression, left, right, ordered, "numbers or strings");
        yield Value.BOOL;
      }
      case PLUS -> sum(expression, left, right);
      case MINUS, TIMES, DIVIDE, MODULO, POWER -> {
        requireNumber(operator, left, expression.left());
        requireNumber(operator, right, expression.right());
        requireDivisor(operator, right, expression.right());
        yield Value.NUMBER;
      }
    };
  }

  private Value sum(BinaryExpression expression, Value left, Value right) {
    if (isOpen(left) || isOpen(right)) {
      return Value.UNKNOWN;
    }
    if (left instanceof Value.Text first && right instanceof Value.Text second) {
      return first.constant() == null || second.constant() == null
          ? Value.TEXT
          : new Value.Text(first.constant().concat(second.constant()));
    }
    if (left instanceof Value.Number && right instanceof Value.Number) {
      return Value.NUMBER;
    }
    boolean texts = isTextLike(left) && isTextLike(right);
    requireSame(expression, left, right, texts, "numbers or strings");
    if (!texts) {
      return Value.UNKNOWN;
    }
    return new Value.Typed(
        isSecret(left) || isSecret(right) ? Scalar.SECRET : Scalar.SECRET_OR_STRING);
  }

  private static boolean isOpen(Value value) {
    return value instanceof Value.Unknown || value instanceof Value.OneOf;
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Number || isTextLike(value);
  }

  private static boolean isTextLike(Value value) {
    return value instanceof Value.Text
        || isSecret(value)
        || value instanceof Value.Typed typed && typed.type() == Scalar.SECRET_OR_STRING;
  }

  private static boolean isSecret(Value value) {
    return value instanceof Value.Typed typed && typed.type() == Scalar.SECRET;
  }

  private void requireBool(BinaryOperator operator, Value value, Expression place) {
    require(value, value instanceof Value.Bool, "a bool", operator.symbol(), place);
  }

  private void requireNumber(BinaryOperator operator, Value value, Expression place) {
    require(value, value instanceof Value.Number, "a number", operator.symbol(), place);
  }

  private void require(Value value, boolean right, String wanted, String symbol, Expression place) {
    if (!right && !isOpen(value)) {
      findings.error(
          place,
          "wrong-operand",
          "an operand of \""
              + symbol
              + "\" must be "
              + wanted
              + ", but is "
              + Messages.describe(value));
    }
  }

  private void requireSame(
      BinaryExpression expression, Value left, Value right, boolean allowed, String wanted) {
    if (isOpen(left) || isOpen(right)) {
      return;
    }
    boolean sameKind = left instanceof Value.Number == right instanceof Value.Number;
    if (!allowed || !sameKind) {
      findings.error(
          expression,
          "wrong-operand",
          "both operands of \""
              + expression.operator().symbol()
              + "\" must be "
              + wanted
              + ", but are "
              + Messages.describe(left)
              + " and "
              + Messages.describe(right));
    }
  }

  private void requireDivisor(BinaryOperator operator, Value right, Expression place) {
    boolean division = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
    if (division
        && right instanceof Value.Number number
        && number.constant() != null
        && Conversions.isZero(number.constant())) {
      findings.error(place, "division-by-zero", "a divisor must not be 0, but is");
    }
  }
}
