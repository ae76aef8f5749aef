package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonPath;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/** How to write a value in the type that the API expects. */
final class Retyped {
  private static final Set<String> MAY_HOLD_SECRETS =
      Set.of("environment", "options", "secrets", "secretOptions");

  private Retyped() {}

  static String fix(ApiType type, JsonValue value) {
    if (type instanceof ApiType.ListOf) {
      return "put it in brackets: [ … ]";
    }
    Optional<String> literal =
        type instanceof ApiType.Scalar scalar ? literal(scalar, value) : none();
    if (literal.isPresent() && mayBeShown(value.path())) {
      String key = value.path().element() ? "" : Written.quoted(value.path().step()) + ": ";
      return key + literal.get();
    }
    if (type == ApiType.Scalar.STRING && literal.isPresent()) {
      return "put it in quotes";
    }
    return "write " + type.written();
  }

  private static Optional<String> literal(ApiType.Scalar type, JsonValue value) {
    return switch (type) {
      case STRING -> scalar(value).map(Written::quoted);
      case INTEGER -> scalar(value).map(Retyped::withoutFraction).filter(Retyped::isInteger);
      case BOOLEAN -> scalar(value).filter(text -> text.equals("true") || text.equals("false"));
    };
  }

  private static Optional<String> scalar(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number.literal());
    }
    if (value instanceof JsonBoolean flag) {
      return Optional.of(Boolean.toString(flag.value()));
    }
    return value instanceof JsonString string ? Optional.of(string.text()) : none();
  }

  private static String withoutFraction(String literal) {
    return literal.replaceFirst("\\.0+$", "");
  }

  private static boolean isInteger(String literal) {
    return literal.matches("-?\\d{1,9}");
  }

  private static boolean mayBeShown(JsonPath path) {
    return path.steps().stream().map(JsonPath::step).noneMatch(MAY_HOLD_SECRETS::contains);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
