package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code aws ecs describe-task-definition} answers is checked as what was registered. */
class AnswersTest {
  private static final String ANSWER =
      """
      {
        "taskDefinition": {
          "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:7",
          "containerDefinitions": [
            {
              "name": "app", "image": "orders:1", "cpu": 0, "portMappings": [], "essential": true,
              "environment": [], "mountPoints": [], "volumesFrom": [], "systemControls": []
            }
          ],
          "family": "orders", "revision": 7, "volumes": [], "status": "ACTIVE",
          "networkMode": "awsvpc",
          "requiresAttributes": [{ "name": "ecs.capability.task-eni" }],
          "placementConstraints": [],
          "compatibilities": ["EC2", "FARGATE"],
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "256", "memory": "512",
          "registeredAt": 1763720000.123,
          "registeredBy": "arn:aws:sts::123456789012:assumed-role/deploy/me",
          "enableFaultInjection": false
        },
        "tags": []
      }
      """;

  @Test
  void theWrapperIsTakenOffAndTheKeysThatAwsAddsAreIgnored() {
    assertThat(TaskDefinitionChecker.check("answer.json", ANSWER).render()).isEmpty();
  }

  @Test
  void problemsInsideTheWrapperHaveTheSameNamesAndTheirOwnPlaces() {
    String broken = ANSWER.replace("\"cpu\": \"256\"", "\"cpu\": \"300\"").replace("orders:1", "");
    assertThat(TaskDefinitionChecker.check("answer.json", broken).stream())
        .extracting(problem -> problem.location() + " " + problem.code())
        .containsExactly("answer.json:6:33 image-missing", "answer.json:16:12 fargate-size");
    assertThat(TaskDefinitionChecker.check("answer.json", broken).stream())
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("image of container \"app\" must"));
  }

  @Test
  void theSameKeysOutsideAWrapperAreErrors() {
    String definition = ANSWER.substring(ANSWER.indexOf('{', 1), ANSWER.lastIndexOf(",\n"));
    assertThat(TaskDefinitionChecker.check("td.json", definition).stream())
        .extracting(Problem::code)
        .hasSize(7)
        .containsOnly("answer-only-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"taskDefinition\": {}}",
        "{\"family\": \"a\"}",
        "{\"memory\": \"a\", \"cpu\": \"1\", \"networkMode\": \"2\"}",
        "{\"Family\": \"a\", \"ContainerDefinitions\": []}",
      })
  void aTaskDefinitionIsToldByItsKeysEvenWhenItIsBroken(String json) {
    assertThat(messages(json)).isNotEmpty().noneMatch(message -> message.contains("has neither"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"package\", \"version\": \"1\", \"dependencies\": {}}",
        "{\"serviceName\": \"orders\", \"taskDefinition\": \"orders:7\", \"tags\": []}",
        "{\"Resources\": {\"Task\": {\"Type\": \"AWS::ECS::TaskDefinition\"}}}",
      })
  void ofAnythingElseThatAloneIsSaid(String json) {
    assertThat(messages(json))
        .singleElement()
        .asString()
        .contains("must have a family and containerDefinitions, but has neither");
  }

  private static List<String> messages(String json) {
    return TaskDefinitionChecker.check("td.json", json).stream().map(Problem::message).toList();
  }
}
