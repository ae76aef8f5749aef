package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.secret.Quoted;
import io.github.fargatealloy.service.read.yaml.Node;

/** Words the problems of single values, without ever repeating what may be a secret. */
final class ValueProblems {
  private ValueProblems() {}

  static Problem wrongType(KeyPath path, Node node, Shape shape) {
    String example = shape.example();
    return ServiceProblems.WRONG_TYPE.error(
        node.location(),
        "%s must be %s, but is %s".formatted(path, shape.expectation(), node.kind()),
        (path.opening() + example).strip());
  }

  static Problem invalid(KeyPath path, Node.Scalar scalar, Format<?> format) {
    String fix = (path.opening() + " " + format.example()).strip();
    return switch (format.wrong()) {
      case SLIP ->
          ServiceProblems.INVALID_VALUE.error(
              scalar.location(),
              "%s must be %s, but is %s".formatted(path, format.expectation(), quoted(scalar)),
              fix);
      case UNKNOWN ->
          ServiceProblems.INVALID_VALUE.error(
              scalar.location(),
              "%s must be %s, but is other text (not shown)".formatted(path, format.expectation()),
              fix);
      case SECRET ->
          ServiceProblems.SECRET_REFERENCE.error(
              scalar.location(),
              "%s must be %s, but is no reference (not shown, in case it is the secret itself)"
                  .formatted(path, format.expectation()),
              "store the secret, then refer to it:\n" + fix);
    };
  }

  /** The text of the value, unless a placeholder or its own shape makes it a secret. */
  static String quoted(Node.Scalar scalar) {
    return scalar.sensitive() ? "a secret (not shown)" : Quoted.of(scalar.text());
  }
}
