package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.read.secret.Quoted;
import io.github.fargatealloy.service.read.yaml.Node;

/** Words the problems of single values, without ever repeating what may be a secret. */
final class ValueProblems {
  private ValueProblems() {}

  static Problem wrongType(KeyPath path, Node node, Shape shape) {
    String right = Reshaped.of(node, shape).orElseGet(shape::example);
    return ServiceProblems.WRONG_TYPE.error(
        node.location(),
        "%s must be %s, but is %s".formatted(path, shape.expectation(), node.kind()),
        advice(node, shape) + (path.opening() + right).strip());
  }

  private static String advice(Node node, Shape shape) {
    if (!shape.expectation().equals(Shape.MAPPING)) {
      return "";
    }
    if (node instanceof Node.Sequence) {
      return "write key: value without hyphens, such as\n";
    }
    boolean equals = node instanceof Node.Scalar scalar && scalar.text().contains("=");
    return equals ? "write key: value instead of key=value, such as\n" : "";
  }

  static Problem invalidName(
      KeyPath dictionary, String name, Node.Entry entry, Format<String> format) {
    String fix =
        name.contains("=")
            ? "write a colon and a space instead of the equals sign"
            : "rename it, for example to " + format.instead(name);
    return ServiceProblems.INVALID_VALUE.error(
        entry.key(),
        "a name under %s must be %s, but is %s"
            .formatted(dictionary, format.expectation(), Quoted.key(name)),
        fix);
  }

  static Problem invalid(KeyPath path, Node.Scalar scalar, Format<?> format) {
    String right = isShown(scalar) ? format.instead(scalar.text()) : format.example();
    String fix = (path.opening() + " " + right).strip();
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
          isArn(scalar) ? wrongArn(path, scalar, format) : wrongReference(path, scalar, format);
    };
  }

  /** An ARN is a name: no secret looks like one. */
  private static boolean isArn(Node.Scalar scalar) {
    return scalar.text().matches("(arn:)?aws[a-z-]*:[a-z0-9-]*:.*") && isShown(scalar);
  }

  private static Problem wrongArn(KeyPath path, Node.Scalar scalar, Format<?> format) {
    String completed = "arn:" + scalar.text();
    String right = format.parse(completed).isPresent() ? completed : format.example();
    return ServiceProblems.SECRET_REFERENCE.error(
        scalar.location(),
        "%s must be %s, but is %s".formatted(path, format.expectation(), quoted(scalar)),
        (path.opening() + " " + right).strip());
  }

  private static Problem wrongReference(KeyPath path, Node.Scalar scalar, Format<?> format) {
    return ServiceProblems.SECRET_REFERENCE.error(
        scalar.location(),
        "%s must be %s, but is no reference (not shown, in case it is the secret itself)"
            .formatted(path, format.expectation()),
        "store the secret, then refer to it:\n"
            + (path.opening() + " " + format.example()).strip());
  }

  /** The text of the value, unless a placeholder or its own shape makes it a secret. */
  static String quoted(Node.Scalar scalar) {
    if (scalar.sensitive()) {
      return "a secret (not shown)";
    }
    boolean filled = !scalar.written().equals(scalar.text());
    return Quoted.of(scalar.written())
        + (filled ? ", filled from the environment (not shown)" : "");
  }

  /** Whether a message may repeat the text. */
  static boolean isShown(Node.Scalar scalar) {
    return !scalar.sensitive()
        && scalar.written().equals(scalar.text())
        && !CredentialShape.mayBeSecret(scalar.text());
  }
}
