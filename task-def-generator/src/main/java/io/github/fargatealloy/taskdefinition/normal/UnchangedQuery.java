package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.taskdefinition.SdkJson;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The question whether the active revision of a family is this definition already, in <a
 * href="https://jmespath.org/specification.html">JMESPath</a>: the AWS CLI normalises its own
 * answer and compares, so that a deployment needs no other tool.
 */
public final class UnchangedQuery {
  private static final String NORMAL_ANSWER = normal(Shape.definition());

  private UnchangedQuery() {}

  /** Answers, of {@code aws ecs describe-task-definition}, the ARN and true or false. */
  public static String of(JsonNode definition) {
    return "[taskDefinition.taskDefinitionArn, taskDefinition."
        + NORMAL_ANSWER
        + " == "
        + literal(SdkJson.printCompact(NormalDefinition.of(definition)))
        + tags(definition.path("tags"))
        + "]";
  }

  /** Those that others added are theirs. */
  private static String tags(JsonNode tags) {
    return StreamSupport.stream(tags.spliterator(), false)
        .map(tag -> " && contains(tags || `[]`, " + literal(tag.toString()) + ")")
        .collect(Collectors.joining());
  }

  /** The same of {@code aws ecs describe-daemon-task-definition}. */
  public static String ofDaemon(JsonNode definition) {
    Shape.Structure shape = Shape.daemonDefinition();
    return "daemonTaskDefinition.[daemonTaskDefinitionArn, %s == %s]"
        .formatted(normal(shape), literal(NormalDefinition.of(definition, shape).toString()));
  }

  private static String normal(Shape.Structure answer) {
    return structure(answer, Equivalence.DEFAULTS);
  }

  private static String structure(Shape.Structure shape, Map<String, JsonNode> defaults) {
    return shape.members().entrySet().stream()
        .map(
            member ->
                member.getKey()
                    + ": "
                    + value(member.getKey(), member.getValue(), defaults.get(member.getKey())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(String key, Shape shape, JsonNode fallback) {
    if (shape instanceof Shape.Structure structure) {
      return "(%s || `{}`).%s".formatted(key, structure(structure, Map.of()));
    }
    if (shape instanceof Shape.Dictionary) {
      return key + " || `{}`";
    }
    if (shape instanceof Shape.Items items) {
      return items(key, items.element());
    }
    if (key.equals("hostPort")) {
      return "not_null(hostPort, containerPort)";
    }
    return fallback == null ? key : "not_null(%s, %s)".formatted(key, literal(fallback.toString()));
  }

  private static String items(String key, Shape element) {
    String present = key + " || `[]`";
    if (!(element instanceof Shape.Structure structure)) {
      return present;
    }
    String sorted =
        Equivalence.sortedBy(key)
            .map(by -> "sort_by(%s, &%s)".formatted(present, by))
            .orElse("(" + present + ")");
    return sorted + "[*]." + structure(structure, Equivalence.defaults(key));
  }

  /** A value of JMESPath. */
  public static String literal(String json) {
    // To look first is faster: hardly any has one.
    return "`" + (json.indexOf('`') < 0 ? json : json.replace("`", "\\u0060")) + "`";
  }
}
