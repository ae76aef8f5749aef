package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.taskdefinition.normal.DefinitionDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects whoever runs {@code deploy.sh}: the real CLI against an account that moto plays, from
 * nothing through changes, a roll-back and a failure. Each step finds what the one before it left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployScriptTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static MotoServer moto;
  private static MotoAccount account;
  private static String subnet;
  private static String secretArn;

  @BeforeAll
  static void anAccountWithACluster() throws Exception {
    Tool.assumeInstalled("bash");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    moto = MotoServer.start(directory);
    account = new MotoAccount(moto, directory);
    account.aws(
        "ecs", "create-cluster", "--cluster-name", "shop", "--capacity-providers", "FARGATE");
    subnet = account.aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").textValue();
    Path missing = generate("orders:1.0.0", "30d");
    secretArn =
        account
            .aws(
                "secretsmanager",
                "create-secret",
                "--name",
                "orders/grafana-cloud",
                "--secret-string",
                "file://" + missing.resolve("deploy/secrets/orders/grafana-cloud.json"))
            .get("ARN")
            .textValue();
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  @Order(0)
  void shellcheckFindsNothing() throws Exception {
    Tool.assumeInstalled("shellcheck");
    List<String> command = new ArrayList<>(List.of("shellcheck"));
    for (String description : Stacks.descriptions().values()) {
      command.add(Generated.of(directory, description).directory().resolve("deploy.sh").toString());
    }

    Tool.run(directory, command);
  }

  @Test
  @Order(1)
  void aDryRunChangesNothing() throws Exception {
    DeployRun dry = deploy(generate("orders:1.0.0", "30d"), "--dry-run");

    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output()).contains("would register task definition orders");
    assertThat(account.aws("logs", "describe-log-groups").get("logGroups")).isEmpty();
    assertThat(account.aws("iam", "list-roles").get("Roles")).isEmpty();
    assertThat(account.aws("ecs", "list-services", "--cluster", "shop").get("serviceArns"))
        .isEmpty();
  }

  @Test
  @Order(1)
  void aDryRunSaysThatSubnetsAreMissing() throws Exception {
    Path artifacts = generate("orders:1.0.0", "30d", "");

    DeployRun dry = deploy(artifacts, "--dry-run");
    DeployRun named = deploy(artifacts, "--dry-run", "--subnets", subnet);

    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output()).containsOnlyOnce("would need subnets: --subnets, or deploy.subnets");
    assertThat(named.output()).doesNotContain("would need").contains("would create service orders");
    assertThat(Files.readString(artifacts.resolve("DEPLOY.md")))
        .contains("bash deploy.sh --subnets subnet-...,subnet-...\n");
  }

  @Test
  @Order(2)
  void aFailureHalfWayIsMendedByAnotherRun() throws Exception {
    Path artifacts = generate("orders:1.0.0", "30d");

    DeployRun broken = deploy(artifacts, "--fail-at", "register-task-definition");
    DeployRun mended = deploy(artifacts);

    assertThat(broken.exit()).isNotZero();
    assertThat(broken.output()).contains("create role orders-task");
    assertThat(mended.exit()).as(mended.output()).isZero();
    assertThat(mended.output())
        .contains("register task definition orders", "create service orders")
        .doesNotContain("create role", "create log group", "put parameter");
  }

  @Test
  @Order(3)
  void everythingInTheAccountIsWhatTheFilesSay() throws Exception {
    Path artifacts = generate("orders:1.0.0", "30d");

    JsonNode logs = account.aws("logs", "describe-log-groups").get("logGroups");
    assertThat(logs).hasSize(1);
    assertThat(logs.at("/0/logGroupName"))
        .isEqualTo(json(artifacts, "deploy/log-group.json").get("logGroupName"));
    assertThat(logs.at("/0/retentionInDays"))
        .isEqualTo(json(artifacts, "deploy/log-retention.json").get("retentionInDays"));
    JsonNode request = json(artifacts, "deploy/parameter.json");
    JsonNode parameter =
        account
            .aws("ssm", "describe-parameters", "--query", "Parameters[?Name=='/orders/alloy']")
            .get(0);
    for (String key : List.of("Name", "Type", "Tier", "Description")) {
      assertThat(parameter.get(key)).as(key).isEqualTo(request.get(key));
    }
    assertThat(
            account
                .aws("ssm", "get-parameter", "--name", "/orders/alloy")
                .at("/Parameter/Value")
                .textValue())
        .isEqualTo(Files.readString(artifacts.resolve("config.alloy")));
    for (String use : List.of("execution", "task")) {
      String role = "orders-" + use;
      assertThat(
              account
                  .aws("iam", "get-role", "--role-name", role)
                  .at("/Role/AssumeRolePolicyDocument"))
          .isEqualTo(json(artifacts, "iam/trust-policy.json"));
      assertThat(
              account
                  .aws("iam", "get-role-policy", "--role-name", role, "--policy-name", role)
                  .get("PolicyDocument"))
          .isEqualTo(json(artifacts, "iam/" + use + "-role-policy.json"));
      assertThat(account.aws("iam", "list-role-tags", "--role-name", role).get("Tags"))
          .isEqualTo(json(artifacts, "deploy/tags.json"));
    }
    assertThat(activeDiff(artifacts)).isEmpty();
    JsonNode group =
        account
            .aws("ec2", "describe-security-groups", "--filters", "Name=group-name,Values=orders-*")
            .at("/SecurityGroups/0");
    assertThat(group.get("IpPermissionsEgress")).hasSize(1);
    assertThat(group.at("/IpPermissionsEgress/0/FromPort")).hasToString("443");
    assertThat(group.get("IpPermissions")).hasSize(1);
    assertThat(group.at("/IpPermissions/0/FromPort")).hasToString("8080");
    assertThat(group.at("/IpPermissions/0/IpRanges/0/CidrIp").textValue()).isEqualTo("10.0.0.0/16");
    JsonNode service = service();
    JsonNode wanted = json(artifacts, "service.json");
    // What moto keeps; it forgets the deployment configuration and the capacity providers.
    for (String key : List.of("serviceName", "desiredCount", "platformVersion", "propagateTags")) {
      assertThat(service.get(key)).as(key).isEqualTo(wanted.get(key));
    }
    assertThat(
            service.at("/deployments/0/networkConfiguration/awsvpcConfiguration/securityGroups/0"))
        .isEqualTo(group.get("GroupId"));
    assertThat(service.get("taskDefinition").textValue()).endsWith("/orders:1");
  }

  @Test
  @Order(4)
  void aSecondRunChangesNothing() throws Exception {
    DeployRun again = deploy(generate("orders:1.0.0", "30d"));

    assertThat(again.exit()).as(again.output()).isZero();
    assertThat(again.output().lines())
        .containsExactly("orders is up to date", "wait until orders is stable");
    assertThat(revisions()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void aChangeReachesWhatItConcernsAndNothingElse() throws Exception {
    DeployRun changed = deploy(generate("orders:1.1.0", "60d"));

    assertThat(changed.exit()).as(changed.output()).isZero();
    assertThat(changed.output().lines())
        .containsExactly(
            "keep its logs for 60 days",
            "write config.alloy to parameter /orders/alloy",
            "register task definition orders",
            "roll out orders:2",
            "wait until orders is stable");
    assertThat(service().get("taskDefinition").textValue()).endsWith("/orders:2");
  }

  @Test
  @Order(6)
  void aNewValueOfASecretRollsOut() throws Exception {
    account.aws(
        "secretsmanager", "put-secret-value", "--secret-id", secretArn, "--secret-string", "{}");

    DeployRun rotated = deploy(generate("orders:1.1.0", "60d"));

    assertThat(rotated.output()).contains("register task definition orders", "roll out orders:3");
    assertThat(revisions()).isEqualTo(3);
  }

  @Test
  @Order(7)
  void theEarlierFilesRollBack() throws Exception {
    Path earlier = generate("orders:1.0.0", "30d");

    DeployRun back = deploy(earlier);

    assertThat(back.exit()).as(back.output()).isZero();
    assertThat(back.output()).contains("roll out orders:4");
    assertThat(activeDiff(earlier)).isEmpty();
    assertThat(
            account
                .aws("ssm", "get-parameter", "--name", "/orders/alloy")
                .at("/Parameter/Value")
                .textValue())
        .isEqualTo(Files.readString(earlier.resolve("config.alloy")));
  }

  @Test
  @Order(8)
  void withoutItsSecretNothingIsRegistered() throws Exception {
    DeployRun refused =
        deploy(generate("orders:1.2.0", "30d\nsecrets: { API_KEY: /orders/api-key }"));

    assertThat(refused.exit()).isOne();
    assertThat(refused.output())
        .contains("must exist before a task can start", "deploy/parameters/orders/api-key.txt");
    assertThat(revisions()).isEqualTo(4);
  }

  /** Only for the test: {@code --fail-at WORD} puts a CLI in front that fails at that command. */
  private static DeployRun deploy(Path artifacts, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    int failAt = arguments.indexOf("--fail-at");
    String path = AwsCli.path();
    if (failAt >= 0) {
      Path bin = Files.createTempDirectory(directory, "bin");
      Path broken = bin.resolve("aws");
      Files.writeString(
          broken,
          "#!/usr/bin/env bash\ncase \"$*\" in *%s*) echo no network >&2; exit 255 ;; esac\nPATH='%s' exec aws \"$@\"\n"
              .formatted(arguments.get(failAt + 1), path));
      assertThat(broken.toFile().setExecutable(true)).isTrue();
      path = bin + ":" + path;
      arguments.subList(failAt, failAt + 2).clear();
    }
    return DeployRun.of(artifacts, moto.url(), Map.of("PATH", path), arguments);
  }

  private static Path generate(String image, String retention) throws IOException {
    return generate(image, retention, "subnets: [%s]".formatted(subnet));
  }

  private static Path generate(String image, String retention, String subnets) throws IOException {
    String description =
        """
        service: orders
        namespace: shop
        account: "%s"
        region: eu-west-1
        image: registry.example.com/%s
        task: { cpu: 1 vCPU, memory: 2 GB }
        ports: [8080]
        telemetry:
          destination:
            grafana-cloud: { secret: "%s" }
          sidecar:
            config: { ssm-parameter: /orders/alloy, tier: advanced }
        deploy:
          cluster: shop
          %s
          inbound: [10.0.0.0/16]
          log-retention: %s
        tags: { team: checkout }
        """
            .formatted(
                MotoAccount.ID,
                image,
                secretArn == null
                    ? "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/grafana-cloud-AbCdEf"
                    : secretArn,
                subnets,
                retention);
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(
            "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none());
    assertThat(artifacts.problems().hasErrors()).as(artifacts.problems().render()).isFalse();
    Path target = Files.createTempDirectory(directory, "artifacts");
    new ArtifactDirectory(target).write(artifacts.value().orElseThrow());
    return target;
  }

  /** From the active revision to the file. */
  private static String activeDiff(Path artifacts) throws Exception {
    return DefinitionDiff.between(
        "active",
        account.aws("ecs", "describe-task-definition", "--task-definition", "orders"),
        "file",
        json(artifacts, "task-definition.json"));
  }

  private static JsonNode service() throws Exception {
    return account
        .aws("ecs", "describe-services", "--cluster", "shop", "--services", "orders")
        .at("/services/0");
  }

  private static int revisions() throws Exception {
    return account
        .aws("ecs", "list-task-definitions", "--family-prefix", "orders")
        .get("taskDefinitionArns")
        .size();
  }

  private static JsonNode json(Path artifacts, String file) throws IOException {
    return JSON.readTree(Files.readString(artifacts.resolve(file)));
  }
}
