package io.github.fargatealloy.taskdefinition.check;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonNull;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares a definition with the API's model: names, types, required keys, fixed values. */
final class ShapeCheck {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html";
  private static final int MOST_WORDS_LISTED = 20;

  static final RuleEntry UNKNOWN_KEY =
      error(
          ALWAYS,
          "unknown-key",
          "every key must be one that the API knows",
          "the AWS CLI answers \"Unknown parameter in input\"",
          SOURCE);
  static final RuleEntry ANSWER_ONLY_KEY =
      error(
          ALWAYS,
          "answer-only-key",
          "keys that AWS adds to its answers must stand inside a taskDefinition wrapper",
          "the AWS CLI answers \"Unknown parameter in input\"",
          SOURCE);
  static final RuleEntry MISSING_KEY =
      error(
          ALWAYS,
          "missing-key",
          "every key that the API requires must be there",
          "the AWS CLI answers \"Missing required parameter in input\"",
          SOURCE);
  static final RuleEntry WRONG_TYPE =
      error(
          ALWAYS,
          "wrong-type",
          "every value must have the type that the API expects",
          "the AWS CLI answers \"Invalid type for parameter\"",
          SOURCE);
  static final RuleEntry NULL_VALUE =
      error(
          ALWAYS,
          "null-value",
          "a key without a value must be left out rather than be null",
          "the AWS CLI answers \"Invalid type for parameter …, value: None\"",
          SOURCE);
  static final RuleEntry UNKNOWN_VALUE =
      error(
          ALWAYS,
          "unknown-value",
          "a value out of a fixed set must be one of that set, in its spelling",
          "AWS refuses the value",
          SOURCE);
  static final RuleEntry LARGE_NUMBER =
      error(
          ALWAYS,
          "large-number",
          "every number must fit into 32 bits",
          "AWS cannot read the request",
          SOURCE);
  static final List<RuleEntry> ENTRIES =
      List.of(
          UNKNOWN_KEY,
          ANSWER_ONLY_KEY,
          MISSING_KEY,
          WRONG_TYPE,
          NULL_VALUE,
          LARGE_NUMBER,
          UNKNOWN_VALUE);

  /** Fixed sets that the API does not insist on; a rule warns instead. */
  private static final Set<String> LENIENT = Set.of("TransportProtocol");

  private static final Set<String> USUAL_ON_FARGATE =
      Set.of("FARGATE", "awsvpc", "LINUX", "awslogs", "fluentbit");

  private final ApiModel model;
  private final Function<RuleEntry, Findings> findings;

  ShapeCheck(ApiModel model, Function<RuleEntry, Findings> findings) {
    this.model = model;
    this.findings = findings;
  }

  void check(JsonObject definition) {
    structure(model.request(), definition);
  }

  private void structure(ApiType.Structure type, JsonObject object) {
    for (JsonMember member : object.members()) {
      ApiType.Member known = type.members().get(member.key());
      if (known != null) {
        value(known.type(), member.value());
      } else if (type == model.request() && model.answerOnlyKeys().contains(member.key())) {
        answerOnly(member);
      } else {
        unknown(type, member);
      }
    }
    for (ApiType.Member known : type.members().values()) {
      if (known.required() && !object.has(known.key())) {
        report(MISSING_KEY).missing(object, known.key(), "be there", "add " + example(known));
      }
    }
  }

  private void value(ApiType type, JsonValue value) {
    if (value instanceof JsonNull) {
      report(NULL_VALUE).add(value, "be " + type.written(), "delete the key");
    } else if (type instanceof ApiType.Structure structure && value instanceof JsonObject object) {
      structure(structure, object);
    } else if (type instanceof ApiType.MapOf map && value instanceof JsonObject object) {
      object.members().forEach(member -> value(map.value(), member.value()));
    } else if (type instanceof ApiType.ListOf list && value instanceof JsonArray array) {
      array.elements().forEach(element -> value(list.element(), element));
    } else if (type instanceof ApiType.Enumeration set && value instanceof JsonString string) {
      if (!LENIENT.contains(set.name())) {
        enumeration(set, string);
      }
    } else if (!isScalar(type, value)) {
      wrongType(type, value);
    }
  }

  private static boolean isScalar(ApiType type, JsonValue value) {
    return type == ApiType.Scalar.STRING && value instanceof JsonString
        || type == ApiType.Scalar.BOOLEAN && value instanceof JsonBoolean
        || type == ApiType.Scalar.INTEGER
            && value instanceof JsonNumber number
            && number.asInt().isPresent();
  }

  private void enumeration(ApiType.Enumeration set, JsonString value) {
    if (!set.values().contains(value.text())) {
      String nearest = Nearest.to(value.text(), set.values()).orElseGet(() -> usual(set));
      String fix =
          value.path().element()
              ? Written.quoted(nearest)
              : Written.member(value.path().step(), nearest);
      report(UNKNOWN_VALUE).add(value, "be " + choice(set.values()), fix);
    }
  }

  private static String usual(ApiType.Enumeration set) {
    return set.values().stream()
        .filter(USUAL_ON_FARGATE::contains)
        .findFirst()
        .orElse(set.values().get(0));
  }

  private static String choice(List<String> values) {
    return values.size() == 1 ? Written.quoted(values.get(0)) : "one of " + Written.oneOf(values);
  }

  private void answerOnly(JsonMember member) {
    report(ANSWER_ONLY_KEY)
        .key(
            member,
            "stand inside a \"taskDefinition\" wrapper, as AWS answers it",
            "stands in a definition to register",
            "delete it");
  }

  private void unknown(ApiType.Structure type, JsonMember member) {
    String key = member.key();
    List<String> known = new ArrayList<>(type.members().keySet());
    Optional<String> place = new RightPlace(model).of(key, type);
    Optional<String> nearest = place.isPresent() ? Optional.empty() : Nearest.to(key, known);
    String must =
        known.size() <= MOST_WORDS_LISTED
            ? "be one of the keys " + Written.oneOf(known)
            : "be a key that the API knows";
    String fix =
        nearest
            .map(near -> Written.quoted(near) + " instead of " + Written.quoted(key))
            .or(() -> place)
            .orElse("delete it");
    String but =
        nearest.map(near -> "is none; the nearest is " + Written.quoted(near)).orElse("is none");
    report(UNKNOWN_KEY).key(member, must, but, fix);
  }

  private void wrongType(ApiType type, JsonValue value) {
    if (type == ApiType.Scalar.INTEGER && value instanceof JsonNumber number) {
      wrongNumber(number);
    } else {
      report(WRONG_TYPE)
          .add(
              value, "be " + type.written(), "is " + Written.kind(value), Retyped.fix(type, value));
    }
  }

  private void wrongNumber(JsonNumber number) {
    if (number.literal().matches("-?\\d+")) {
      report(LARGE_NUMBER).add(number, "fit into 32 bits", "write a smaller number");
    } else {
      String must = "be " + ApiType.Scalar.INTEGER.written();
      report(WRONG_TYPE).add(number, must, Retyped.fix(ApiType.Scalar.INTEGER, number));
    }
  }

  private static String example(ApiType.Member member) {
    String value =
        switch (member.type().written()) {
          case "a string" -> "\"…\"";
          case "a list" -> "[ … ]";
          case "an object" -> "{ … }";
          case "true or false" -> "true";
          default -> "…";
        };
    if (member.type() instanceof ApiType.Enumeration set) {
      value = Written.quoted(set.values().get(0));
    }
    return Written.quoted(member.key()) + ": " + value;
  }

  private Findings report(RuleEntry entry) {
    return findings.apply(entry);
  }
}
