package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocationsTest {
  private static final String DEFINITION =
      """
      {
        "family": "orders",
        "requiresCompatibilities": ["FARGATE"],
        "networkMode": "awsvpc",
        "cpu": 512,
        "memory": "1024",
        "containerDefinitions": [
          {
            "name": "app",
            "image": "orders:1",
            "stopTimout": 60,
            "healthCheck": { "command": ["/healthcheck"], "interval": 4 }
          }
        ]
      }
      """;

  @Test
  void aProblemPointsToLineAndColumnOfTheFile() {
    assertThat(TaskDefinitionChecker.check("deploy/td.json", DEFINITION).render())
        .isEqualTo(
            """
            deploy/td.json:5:10: error: cpu must be a string, but is a number
                fix: "cpu": "512"  [wrong-type]
            deploy/td.json:11:7: error: stopTimout of container "app" must be a key that the API \
            knows, but is none; the nearest is "stopTimeout"
                fix: "stopTimeout" instead of "stopTimout"  [unknown-key]
            deploy/td.json:12:35: error: healthCheck.command of container "app" must start with \
            "CMD" or "CMD-SHELL" and go on with a command, but starts with "/healthcheck"
                fix: "command": ["CMD-SHELL", "/healthcheck"]  [health-check-command]
            deploy/td.json:12:65: error: healthCheck.interval of container "app" must be 5 to 300 \
            seconds, but is 4
                fix: "interval": 5  [health-check-interval]
            4 problems in deploy/td.json
            """);
  }

  @Test
  void aMissingKeyPointsToItsObject() {
    Problems problems =
        TaskDefinitionChecker.check("td.json", DEFINITION.replace("\"image\": \"orders:1\",", ""));
    assertThat(problems.stream().filter(problem -> problem.code().equals("image-missing")))
        .extracting(Problem::location)
        .containsExactly(new Location("td.json", 8, 5));
  }

  @Test
  void aGeneratedDefinitionPointsToWhatItWasMadeFrom() throws Exception {
    Map<String, Location> origins =
        Map.of(
            "", new Location("service.yaml", 1, 1),
            "/cpu", new Location("service.yaml", 6, 9),
            "/containerDefinitions/0/healthCheck", new Location("service.yaml", 12, 3));
    Locator locator = pointer -> Optional.ofNullable(origins.get(pointer));

    Problems problems = TaskDefinitionChecker.check(tree(DEFINITION), locator);

    assertThat(problems.stream())
        .extracting(problem -> problem.code() + " " + problem.location())
        .containsExactly(
            "unknown-key service.yaml:1:1",
            "wrong-type service.yaml:6:9",
            "health-check-command service.yaml:12:3",
            "health-check-interval service.yaml:12:3");
  }

  @Test
  void aMissingKeyOfAGeneratedDefinitionIsAskedForByItsOwnName() throws Exception {
    Locator locator =
        pointer ->
            switch (pointer) {
              case "/memory" -> Optional.of(new Location("service.yaml", 7, 1));
              case "" -> Optional.of(Location.ofFile("service.yaml"));
              default -> Optional.empty();
            };
    String definition =
        DEFINITION.replace("\"cpu\": 512", "\"cpu\": \"512\"").replace("\"memory\": \"1024\",", "");

    assertThat(TaskDefinitionChecker.check(tree(definition), locator).stream())
        .filteredOn(problem -> problem.code().equals("fargate-size-missing"))
        .extracting(Problem::location)
        .containsExactly(new Location("service.yaml", 7, 1));
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
