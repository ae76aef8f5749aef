package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
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
 * Protects the instances of whoever runs {@code deploy.sh} with a daemon: each update of it
 * replaces them all. Each step finds what the one before it left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DaemonScriptTest {
  @TempDir private static Path directory;
  private static MotoServer moto;
  private static DaemonsBeforeMoto daemons;
  private static MotoAccount account;
  private static String subnet;
  private static String secret;

  @BeforeAll
  static void anAccountWithACluster() throws Exception {
    Tool.assumeInstalled("bash");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    moto = MotoServer.start(directory);
    daemons = new DaemonsBeforeMoto(moto);
    account = new MotoAccount(moto, directory);
    account.aws(
        "ecs", "create-cluster", "--cluster-name", "shop", "--capacity-providers", "FARGATE");
    subnet = account.aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").textValue();
    secret =
        account
            .aws(
                "secretsmanager",
                "create-secret",
                "--name",
                "catalog/grafana-cloud",
                "--secret-string",
                "{}")
            .get("ARN")
            .textValue();
  }

  @AfterAll
  static void stop() {
    if (daemons != null) {
      daemons.close();
    }
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  @Order(1)
  void aDryRunRegistersAndCreatesNothing() throws Exception {
    DeployRun dry = deploy(description(), "--dry-run");

    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output())
        .contains(
            "would register daemon task definition catalog-collector",
            "would create daemon catalog-collector");
    assertThat(daemons.definitions()).isEmpty();
    assertThat(daemons.deployments()).isEmpty();
  }

  @Test
  @Order(2)
  void theDaemonIsCreatedWithTheDefinitionThatWasRegistered() throws Exception {
    DeployRun first = deploy(description());

    assertThat(first.exit()).as(first.output()).isZero();
    assertThat(first.output())
        .contains("wait until catalog-collector runs on the instances", "create service catalog");
    assertThat(daemons.definitions()).hasSize(1);
    assertThat(daemons.definitions().get(0).toString())
        .doesNotContain("unknown-secret-versions")
        .contains("managed-agents");
    ObjectNode created = daemons.deployments().get(0);
    assertThat(created.get("daemonTaskDefinitionArn").textValue())
        .endsWith("daemon-task-definition/catalog-collector:1");
    assertThat(created.at("/capacityProviderArns/0").textValue())
        .endsWith("capacity-provider/shop-managed");
    assertThat(created.at("/tags/0/value").textValue()).isEqualTo("catalog");
  }

  @Test
  @Order(3)
  void aSecondRunReplacesNoInstance() throws Exception {
    DeployRun again = deploy(description());

    assertThat(again.exit()).as(again.output()).isZero();
    assertThat(again.output()).contains("catalog is up to date");
    assertThat(daemons.definitions()).hasSize(1);
    assertThat(daemons.deployments()).hasSize(1);
  }

  @Test
  @Order(4)
  void anotherConfigurationUpdatesTheDaemonAlone() throws Exception {
    DeployRun changed = deploy(redacting(), "--no-wait");

    assertThat(changed.exit()).as(changed.output()).isZero();
    assertThat(changed.output())
        .contains("register daemon task definition", "update daemon catalog-collector")
        .doesNotContain("roll out");
    assertThat(daemons.deployments()).hasSize(2);
    assertThat(daemons.deployments().get(1).get("daemonTaskDefinitionArn").textValue())
        .endsWith("catalog-collector:2");
  }

  @Test
  @Order(5)
  void aNewValueOfItsSecretReachesTheDaemonAlone() throws Exception {
    account.aws(
        "secretsmanager",
        "put-secret-value",
        "--secret-id",
        secret,
        "--secret-string",
        "{\"a\":1}");

    DeployRun rotated = deploy(redacting(), "--no-wait");

    assertThat(rotated.output())
        .contains("update daemon catalog-collector")
        .doesNotContain("register task definition");
    assertThat(daemons.deployments()).hasSize(3);
  }

  @Test
  @Order(6)
  void anotherSettingUpdatesTheDaemon() throws Exception {
    int registered = daemons.definitions().size();
    String withoutExec = redacting().replace("exec: true", "");

    deploy(withoutExec, "--no-wait");
    int afterwards = daemons.definitions().size();

    // Without ECS Exec, the container needs none of its volumes.
    assertThat(afterwards).isEqualTo(registered + 1);
    assertThat(daemons.deployments()).hasSize(4);
    assertThat(daemons.deployments().get(3).get("enableExecuteCommand").booleanValue()).isFalse();
  }

  @Test
  @Order(7)
  void aDeploymentThatEcsRollsBackFailsAndTheNextRunTriesAgain() throws Exception {
    daemons.deploymentsEnd("ROLLBACK_SUCCESSFUL");
    DeployRun back = deploy(description());
    daemons.deploymentsEnd("SUCCESSFUL");
    DeployRun mended = deploy(description());

    assertThat(back.exit()).isOne();
    assertThat(back.output())
        .contains("the deployment of catalog-collector is ROLLBACK_SUCCESSFUL: as told");
    assertThat(mended.exit()).as(mended.output()).isZero();
    assertThat(mended.output()).contains("update daemon catalog-collector");
  }

  @Test
  @Order(8)
  void anotherTagReachesTheDaemonAndReplacesNoInstance() throws Exception {
    int before = daemons.deployments().size();
    String tagged = description().replace("team: catalog", "team: catalog, cost-center: shop");

    DeployRun dry = deploy(tagged, "--dry-run");
    DeployRun run = deploy(tagged);
    DeployRun again = deploy(tagged);

    assertThat(dry.output()).contains("would tag daemon catalog-collector");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("tag daemon catalog-collector")
        .doesNotContain("update daemon");
    assertThat(daemons.tags()).isEqualTo(Map.of("team", "catalog", "cost-center", "shop"));
    assertThat(daemons.deployments()).hasSize(before);
    assertThat(again.output()).contains("catalog is up to date").doesNotContain("tag daemon");
  }

  @Test
  @Order(9)
  void instancesWithACollectorGetNoSecond() throws Exception {
    daemons.addCollector("orders-collector");
    int before = daemons.deployments().size();

    DeployRun second = deploy(redacting(), "--no-wait");

    assertThat(second.exit()).as(second.output()).isZero();
    assertThat(second.output())
        .contains("the instances have the collector orders-collector already");
    assertThat(daemons.deployments()).hasSize(before);
  }

  private static DeployRun deploy(String description, String... options) throws Exception {
    Path artifacts = Generated.of(directory, description).directory();
    return DeployRun.of(artifacts, daemons.url(), Map.of(), List.of(options));
  }

  private static String description() {
    return Stacks.daemon(subnet)
        .replace(
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:catalog/grafana-cloud-AbCdEf",
            secret);
  }

  private static String redacting() {
    return description().replace("daemon\n", "daemon\n  redact: { emails: true }\n");
  }
}
