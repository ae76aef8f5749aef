package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.syntax.AccessExpression;
import io.github.fargatealloy.alloy.syntax.ArrayExpression;
import io.github.fargatealloy.alloy.syntax.BinaryExpression;
import io.github.fargatealloy.alloy.syntax.CallExpression;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.Identifier;
import io.github.fargatealloy.alloy.syntax.IndexExpression;
import io.github.fargatealloy.alloy.syntax.Literal;
import io.github.fargatealloy.alloy.syntax.ObjectExpression;
import io.github.fargatealloy.alloy.syntax.ObjectField;
import io.github.fargatealloy.alloy.syntax.ParenthesizedExpression;
import io.github.fargatealloy.alloy.syntax.UnaryExpression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out the value of expressions of one block, and reports what Alloy could not evaluate in
 * them. A part that is wrong counts as unknown, so that one mistake is reported once.
 */
final class ExpressionTyper {
  private final Findings findings;
  private final References references;
  private final Operators operators;
  private final Calls calls;
  private final Members members;

  ExpressionTyper(Values values, Definition user, Findings findings) {
    this.findings = findings;
    members = new Members(findings);
    references = new References(values, user, findings, members);
    operators = new Operators(findings);
    calls = new Calls(this, findings);
  }

  Findings findings() {
    return findings;
  }

  Value type(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Identifier identifier) {
      return references.resolve(List.of(identifier));
    }
    if (expression instanceof AccessExpression access) {
      return access(access);
    }
    if (expression instanceof ArrayExpression array) {
      return array(array);
    }
    if (expression instanceof ObjectExpression object) {
      return object(object);
    }
    if (expression instanceof CallExpression call) {
      return calls.type(call);
    }
    if (expression instanceof IndexExpression index) {
      return members.at(type(index.value()), type(index.index()), index);
    }
    if (expression instanceof ParenthesizedExpression parenthesized) {
      return type(parenthesized.inner());
    }
    if (expression instanceof UnaryExpression unary) {
      return operators.type(unary, type(unary.operand()));
    }
    BinaryExpression binary = (BinaryExpression) expression;
    return operators.type(binary, type(binary.left()), type(binary.right()));
  }

  private static Value literal(Literal literal) {
    return switch (literal.kind()) {
      case STRING -> new Value.Text(literal.stringValue());
      case NUMBER, FLOAT -> new Value.Number(literal.text());
      case BOOL -> Value.BOOL;
      case NULL -> Value.NULL;
    };
  }

  /** A chain of names is looked up as a whole, because ids of components have dots. */
  private Value access(AccessExpression access) {
    Deque<Identifier> names = new ArrayDeque<>();
    Expression base = access;
    while (base instanceof AccessExpression outer) {
      names.push(outer.name());
      base = outer.value();
    }
    if (base instanceof Identifier first) {
      names.push(first);
      return references.resolve(List.copyOf(names));
    }
    Value value = type(base);
    for (Identifier name : names) {
      value = members.field(value, name);
    }
    return value;
  }

  private Value array(ArrayExpression array) {
    List<Value> elements = new ArrayList<>();
    for (Expression element : array.elements()) {
      elements.add(type(element));
    }
    return new Value.Items(elements, true);
  }

  private Value object(ObjectExpression object) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (ObjectField field : object.fields()) {
      fields.put(field.name().text(), type(field.value()));
    }
    return new Value.Fields(fields);
  }
}
