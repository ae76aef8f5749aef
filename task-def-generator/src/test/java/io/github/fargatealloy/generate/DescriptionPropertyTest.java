package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.generate.AcceptedDescriptions.Accepted;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.check.Botocore;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import io.github.fargatealloy.taskdefinition.real.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Protects every description that is accepted, with any keys: AWS takes what it becomes. */
class DescriptionPropertyTest {
  private static final int ENOUGH = 300;
  private static final int MOST_SEEDS = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** IAM knows no resource for these: https://docs.aws.amazon.com/service-authorization/ */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "cloudwatch:PutMetricData",
          "ecr:GetAuthorizationToken",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
          "sts:GetCallerIdentity",
          "xray:PutSpans",
          "xray:PutSpansForIndexing",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  /**
   * Parliament's list has no resource for this action. AWS's requires one, the repository:
   * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html
   */
  private static final String KNOWS_NO_REPOSITORY =
      "[{\"action\": \"ecr:BatchImportUpstreamImage\", \"required_format\": \"*\"}]";

  @TempDir private static Path directory;
  private static AcceptedDescriptions descriptions;

  @BeforeAll
  static void descriptionsWithEveryKey() throws IOException {
    descriptions = new AcceptedDescriptions(directory);
    for (long seed = 0; seed < MOST_SEEDS && !isEnough(); seed++) {
      descriptions.grow(seed);
    }
  }

  private static boolean isEnough() {
    return descriptions.absent().isEmpty() && descriptions.accepted().size() >= ENOUGH;
  }

  @Test
  void everyKeyStandsInADescription() {
    assertThat(descriptions.absent())
        .as("keys that RandomDescriptions makes no accepted value for")
        .isEmpty();
    assertThat(descriptions.accepted()).hasSizeGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void theCheckerAcceptsEachDefinition() {
    for (Accepted one : descriptions.accepted()) {
      assertThat(TaskDefinitionChecker.check("task-definition.json", definition(one)).hasErrors())
          .as("%s", one)
          .isFalse();
    }
  }

  @Test
  void eachDefinitionSurvivesTheSdk() throws IOException {
    for (Accepted one : descriptions.accepted()) {
      RegisterTaskDefinitionRequest read =
          JSON.readValue(definition(one), RegisterTaskDefinitionRequest.serializableBuilderClass())
              .build();

      assertThat(SdkJson.tree(read)).as("%s", one).isEqualTo(JSON.readTree(definition(one)));
    }
  }

  @Test
  void botocoreWouldSendEachDefinition() throws Exception {
    List<String> lines = new ArrayList<>();
    for (Accepted one : descriptions.accepted()) {
      lines.add(JSON.readTree(definition(one)).toString());
    }

    List<String> verdicts = Botocore.verdicts(directory, lines);

    for (int i = 0; i < verdicts.size(); i++) {
      assertThat(verdicts.get(i)).as("%s", descriptions.accepted().get(i)).isEqualTo(Botocore.SENT);
    }
  }

  @Test
  void aPermissionIsForEverythingOnlyWhereIamKnowsNoArn() throws IOException {
    for (Accepted one : descriptions.accepted()) {
      for (JsonNode statement : statements(one)) {
        Set<String> actions = texts(one, statement.get("Action"));
        Set<String> resources = texts(one, statement.get("Resource"));
        if (resources.contains("*")) {
          assertThat(WITHOUT_RESOURCE).as("%s\n%s", statement, one).containsAll(actions);
        } else {
          assertThat(resources).as("%s", one).allMatch(resource -> resource.startsWith("arn:"));
        }
      }
    }
  }

  @Test
  void parliamentFindsNothingInThePolicies() throws Exception {
    Tool.assumeInstalled("parliament");
    Set<String> policies = new LinkedHashSet<>();
    for (Accepted one : descriptions.accepted()) {
      policies.addAll(policies(one));
    }
    Path folder = Files.createDirectory(directory.resolve("policies"));
    int number = 0;
    for (String policy : policies) {
      Files.writeString(folder.resolve("policy-%03d.json".formatted(++number)), policy);
    }

    // It ends with 1 when it finds something.
    String parliament = "parliament --json --directory '" + folder + "' || [ $? = 1 ]";
    String findings = Tool.run(directory, List.of("sh", "-c", parliament));

    assertThat(findings.lines()).allMatch(finding -> finding.contains(KNOWS_NO_REPOSITORY));
  }

  private static List<String> policies(Accepted one) {
    return Stream.of("execution", "task")
        .map(use -> one.artifacts().files().get("iam/" + use + "-role-policy.json"))
        .toList();
  }

  private static List<JsonNode> statements(Accepted one) throws IOException {
    List<JsonNode> statements = new ArrayList<>();
    for (String policy : policies(one)) {
      JSON.readTree(policy).get("Statement").forEach(statements::add);
    }
    return statements;
  }

  private static Set<String> texts(Accepted one, JsonNode list) {
    Set<String> texts = new HashSet<>();
    for (JsonNode text : list) {
      assertThat(texts.add(text.textValue())).as("%s occurs once\n%s", text, one).isTrue();
    }
    return texts;
  }

  private static String definition(Accepted one) {
    return one.artifacts().files().get("task-definition.json");
  }
}
