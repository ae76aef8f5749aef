package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** However a definition is damaged, the checker answers, and always the same. */
class MutationTest {
  private static final long SEED = 20_141_113;
  private static final int MUTATIONS_EACH = 4;
  private static final int LONGEST = 10_000;
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "a",
          "app",
          "FARGATE",
          "awsvpc",
          "0",
          "1 vCPU",
          "-",
          "8080-8081",
          "arn:aws:",
          "\u0000",
          "\uD83D",
          "𠀀",
          "%s %d {0} $1 \\",
          "CMD");
  private static final List<String> LONG_WORDS =
      List.of(
          "a.".repeat(20_000),
          "a/".repeat(20_000),
          "eu" + "-a".repeat(20_000),
          ":a".repeat(20_000));

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @Test
  void anyValueInAnyPlaceIsAnswered() {
    for (JsonNode definition : definitions()) {
      for (int mutation = 0; mutation < MUTATIONS_EACH; mutation++) {
        JsonNode damaged = definition.deepCopy();
        int edits = 1 + random.nextInt(4);
        for (int edit = 0; edit < edits; edit++) {
          damage(damaged);
        }
        check(damaged.toString());
      }
    }
  }

  @Test
  void anyTextIsAnswered() {
    for (JsonNode definition : definitions()) {
      StringBuilder text = new StringBuilder(definition.toPrettyString());
      for (int mutation = 0; mutation < MUTATIONS_EACH && !text.isEmpty(); mutation++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "{}[],:\"\\/'#\n\uFEFF0e-tn".charAt(random.nextInt(18)));
          default -> text.setLength(Math.max(1, at));
        }
        check(text.toString());
      }
    }
  }

  /** Patterns with groups that repeat would need a stack as deep as the text is long. */
  @Test
  void longTextsDoNotExhaustTheStack() {
    for (JsonNode definition : definitions()) {
      for (String word : LONG_WORDS) {
        JsonNode damaged = definition.deepCopy();
        lengthen(damaged, word);
        check(damaged.toString());
      }
    }
  }

  @Test
  void oneDamageOfAnAcceptedDefinitionIsNeverAnsweredWithoutALocation() {
    for (JsonNode definition : definitions()) {
      JsonNode damaged = definition.deepCopy();
      damage(damaged);
      String text = damaged.toPrettyString();
      long lines = text.lines().count();
      assertThat(TaskDefinitionChecker.check("td.json", text))
          .allSatisfy(
              problem -> {
                assertThat(problem.location().line()).isBetween(1, (int) lines);
                assertThat(problem.location().column()).isPositive();
              });
    }
  }

  /** Without those that are there for their size. */
  private static List<JsonNode> definitions() {
    return DefinitionCases.accepted().stream()
        .filter(definition -> definition.toString().length() < LONGEST)
        .toList();
  }

  private static void check(String json) {
    assertThatCode(
            () -> {
              Problems problems = TaskDefinitionChecker.check("td.json", json);
              assertThat(problems.stream().map(Problem::toString)).doesNotContainNull();
              assertThat(TaskDefinitionChecker.check("td.json", json)).isEqualTo(problems);
            })
        .as(json)
        .doesNotThrowAnyException();
  }

  private void damage(JsonNode root) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode target = containers.get(random.nextInt(containers.size()));
    if (target instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      String key = keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(key);
        case 1 -> object.set(key + "x", object.remove(key));
        case 2 -> object.set(key, JsonNodeFactory.instance.arrayNode().add(object.get(key)));
        default -> object.set(key, anyValue());
      }
    } else if (target instanceof ArrayNode array) {
      if (array.isEmpty() || random.nextBoolean()) {
        array.add(
            array.isEmpty() ? anyValue() : array.get(random.nextInt(array.size())).deepCopy());
      } else {
        array.set(random.nextInt(array.size()), anyValue());
      }
    }
  }

  /** Makes one string in ten long. */
  private void lengthen(JsonNode root, String word) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    for (JsonNode container : containers) {
      if (container instanceof ObjectNode object) {
        object
            .properties()
            .forEach(
                member -> {
                  if (member.getValue().isTextual() && random.nextInt(10) == 0) {
                    member.setValue(JsonNodeFactory.instance.textNode(word));
                  }
                });
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private JsonNode anyValue() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(9)) {
      case 0 -> json.nullNode();
      case 1 -> json.booleanNode(random.nextBoolean());
      case 2 -> json.numberNode(random.nextInt(-2, 70_000));
      case 3 -> json.numberNode(random.nextLong());
      case 4 -> json.numberNode(random.nextDouble() * 100);
      case 5 -> json.arrayNode();
      case 6 -> json.objectNode();
      case 7 -> json.objectNode().put("name", "app");
      default -> json.textNode(WORDS.get(random.nextInt(WORDS.size())));
    };
  }
}
