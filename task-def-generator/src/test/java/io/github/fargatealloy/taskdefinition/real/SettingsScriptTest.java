package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Protects whoever changes what surrounds the tasks: each setting arrives, what the description no
 * longer says goes, and the next run has nothing to do. Each step finds what the one before left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsScriptTest {
  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/0a1b2c3d4e5f6071";

  @TempDir private static Path directory;
  private static MotoServer moto;
  private static ServicesBeforeMoto services;
  private static MotoAccount account;
  private static String subnet;

  @BeforeAll
  static void anAccountWithACluster() throws Exception {
    Tool.assumeInstalled("bash");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    moto = MotoServer.start(directory);
    services = new ServicesBeforeMoto(moto);
    account = new MotoAccount(moto, directory);
    account.aws(
        "ecs",
        "create-cluster",
        "--cluster-name",
        "shop",
        "--capacity-providers",
        "FARGATE",
        "FARGATE_SPOT");
    JsonNode first = account.aws("ec2", "describe-subnets").at("/Subnets/0");
    subnet = first.get("SubnetId").textValue();
    account.aws(
        "ec2",
        "associate-vpc-cidr-block",
        "--amazon-provided-ipv6-cidr-block",
        "--vpc-id",
        first.get("VpcId").textValue());
  }

  @AfterAll
  static void stop() {
    if (services != null) {
      services.close();
    }
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  @Order(0)
  void otherCredentialsAndAMissingClusterAreSeenBeforeAnythingIsCreated() throws Exception {
    DeployRun theirs = run(description("").replace("123456789012", "210987654321"));
    DeployRun nowhere = run(description("").replace("cluster: shop", "cluster: none"));
    DeployRun instances =
        run(description("  capacity-provider: big").replace("2 GB }", "2 GB, launch-type: ec2 }"));

    assertThat(theirs.exit()).isOne();
    assertThat(theirs.output())
        .isEqualTo(
            "deploy.sh: orders belongs to account 210987654321, but these credentials are of account 123456789012\n");
    assertThat(nowhere.exit()).isOne();
    assertThat(nowhere.output())
        .contains(
            "aws ecs create-cluster --region eu-west-1 --cluster-name none --capacity-providers FARGATE\n")
        .doesNotContain("create log group");
    assertThat(instances.output())
        .contains(
            "--cluster shop --capacity-providers FARGATE FARGATE_SPOT big --default-capacity-provider-strategy '[]'\n");
  }

  @Test
  @Order(1)
  void theFirstDeploymentNeedsSubnetsAndSaysSoBeforeItCreatesAnything() throws Exception {
    DeployRun without = deploy("");
    DeployRun dry = deploy("", "--dry-run");

    assertThat(without.exit()).isOne();
    assertThat(without.output()).contains("--subnets").doesNotContain("create");
    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output()).contains("--subnets", "would create service orders");
  }

  @Test
  @Order(2)
  void laterDeploymentsKeepTheSubnets() throws Exception {
    assertThat(deploy("", "--subnets", subnet).output()).contains("create service orders");

    assertUpToDate(deploy(""));
  }

  @Test
  @Order(3)
  void anotherCapacityIsDeployed() throws Exception {
    assertThat(deploy("  capacity: spot").output()).contains("change the settings");

    assertThat(services.lastUpdate().get("forceNewDeployment").booleanValue()).isTrue();
    assertThat(services.service().at("/capacityProviderStrategy/0/capacityProvider").textValue())
        .isEqualTo("FARGATE_SPOT");
    assertUpToDate(deploy("  capacity: spot"));
  }

  @Test
  @Order(4)
  void aLoadBalancerAndAServiceConnectNamespaceArrive() throws Exception {
    String both =
        "  capacity: spot\n  service-connect: shop\n  inbound: [10.0.0.0/8]\n"
            + "  load-balancer: { target-group: %s }".formatted(TARGET_GROUP);

    assertThat(deploy(both).output()).contains("change the settings");

    assertThat(services.lastUpdate().has("forceNewDeployment")).isFalse();
    assertThat(services.service().at("/loadBalancers/0/targetGroupArn").textValue())
        .isEqualTo(TARGET_GROUP);
    assertThat(services.service().at("/serviceConnectConfiguration/namespace").textValue())
        .isEqualTo("shop");
    assertUpToDate(deploy(both));
  }

  @Test
  @Order(5)
  void whatTheDescriptionNoLongerSaysGoes() throws Exception {
    assertThat(deploy("  exec: true").output())
        .contains("change the settings", "no longer let 10.0.0.0/8 call port 8080");

    JsonNode service = services.service();
    assertThat(service.get("loadBalancers")).isEmpty();
    assertThat(service.at("/serviceConnectConfiguration/enabled").booleanValue()).isFalse();
    assertThat(service.get("enableExecuteCommand").booleanValue()).isTrue();
    assertUpToDate(deploy("  exec: true"));
  }

  @Test
  @Order(6)
  void tagsReachEverything() throws Exception {
    String tagged = "  exec: true\ntags: { team: checkout, cost-center: a=5 }";

    DeployRun run = deploy(tagged);

    assertThat(run.output())
        .contains("tag log group /ecs/orders", "tag role orders-task", "tag security group")
        .contains("register task definition orders", "change the settings of service orders");
    JsonNode expected = Generated.of(directory, description(tagged)).json("deploy/tags.json");
    assertThat(account.aws("iam", "list-role-tags", "--role-name", "orders-task").get("Tags"))
        .containsAll(expected);
    assertThat(
            account
                .aws("logs", "list-tags-log-group", "--log-group-name", "/ecs/orders")
                .at("/tags/team"))
        .hasToString("\"checkout\"");
    assertThat(services.service().get("tags").toString()).contains("a=5");
    assertUpToDate(deploy(tagged));
  }

  @Test
  @Order(7)
  void aRollBackIsReportedAndTriedAgain() throws Exception {
    services.deploymentsFail(true);
    DeployRun back = deploy("  capacity: mixed");
    services.deploymentsFail(false);
    DeployRun mended = deploy("  capacity: mixed");

    assertThat(back.exit()).isOne();
    assertThat(back.output())
        .contains("2 of 2 tasks run", "(service orders) as told", "ECS rolled back to orders:");
    assertThat(mended.exit()).as(mended.output()).isZero();
    assertThat(mended.output()).contains("change the settings of service orders");
  }

  @Test
  @Order(8)
  void theGroupOfTheTasksLetsOutWhatTheyNeedAlone() throws Exception {
    String group = group().get("GroupId").textValue();
    allow(group, 2049, "NFS to the file systems of the volumes");
    allow(group, 5432, "of our own");

    DeployRun closed = deploy("  capacity: mixed");

    assertThat(closed.output()).contains("close port 2049 of").doesNotContain("5432");
    assertThat(group().get("IpPermissionsEgress").findValuesAsText("FromPort"))
        .containsExactlyInAnyOrder("443", "5432");
    assertUpToDate(deploy("  capacity: mixed"));
  }

  @Test
  @Order(9)
  void secretsAreLookedUpWhereTheyAre() throws Exception {
    String secret =
        account
            .aws(
                "secretsmanager",
                "create-secret",
                "--region",
                "eu-central-1",
                "--name",
                "there",
                "--secret-string",
                "{}")
            .get("ARN")
            .textValue();
    account.aws(
        "ssm",
        "put-parameter",
        "--region",
        "eu-central-1",
        "--name",
        "/there/too",
        "--value",
        "x",
        "--type",
        "String");
    String secrets =
        """

        secrets:
          A: "%s"
          B: arn:aws:ssm:eu-central-1:123456789012:parameter/there/too
          C: arn:aws:secretsmanager:eu-west-1:210987654321:secret:theirs-AbCdEf
          D: /missing
        """
            .formatted(secret);

    DeployRun dry = deploy(secrets, "--dry-run");

    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output())
        .contains("missing must exist before a task can start", "of account 210987654321")
        .doesNotContain("there must exist", "/there/too must exist");
  }

  @Test
  @Order(10)
  void aParameterThatIsAdvancedStaysSo() throws Exception {
    account.aws(
        "ssm",
        "put-parameter",
        "--name",
        "/orders/alloy",
        "--value",
        "x",
        "--type",
        "String",
        "--tier",
        "Advanced");
    String shrunk =
        description("")
            .replace(
                "destination: { cloudwatch: {} }",
                "destination: { aws: { x-ray: true } }\n  sidecar: { config: { ssm-parameter: /orders/alloy } }");
    Path artifacts = Generated.of(directory, shrunk).directory();

    DeployRun run = DeployRun.of(artifacts, services.url(), Map.of(), List.of("--no-wait"));

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("write config.alloy to parameter /orders/alloy");
    assertThat(tier("/orders/alloy")).hasToString("\"Advanced\"");
  }

  @Test
  @Order(11)
  void theGroupOfTheTasksLetsInWhomTheDescriptionNames() throws Exception {
    String other =
        account.aws("ec2", "describe-security-groups").at("/SecurityGroups/0/GroupId").textValue();
    String all =
        "  inbound: [10.1.0.0/16, 10.2.0.0/16, \"2001:db8::/32\", pl-0123abcd, %s]"
            .formatted(other);

    DeployRun let = deploy(all);

    assertThat(let.output()).contains("let 2001:db8::/32 call port 8080");
    assertThat(callers())
        .containsExactlyInAnyOrder(
            "10.1.0.0/16", "10.2.0.0/16", "2001:db8::/32", "pl-0123abcd", other);
    assertUpToDate(deploy(all));
  }

  /** Moto forgets why a group or a prefix list was let in, so theirs look like rules of others. */
  @Test
  @Order(12)
  void whomTheDescriptionNoLongerNamesIsShutOutAndTheRulesOfOthersStay() throws Exception {
    account.aws(
        "ec2",
        "authorize-security-group-ingress",
        "--group-id",
        group().get("GroupId").textValue(),
        "--ip-permissions",
        "IpProtocol=tcp,FromPort=8080,ToPort=8080,IpRanges=[{CidrIp=192.0.2.0/24,Description=ours}]");
    String fewer = "  inbound: [10.1.0.0/16]";
    List<String> before = callers();

    DeployRun dry = deploy(fewer, "--dry-run");
    DeployRun impatient = deploy(fewer, "--no-wait");

    assertThat(dry.output())
        .contains(
            "would no longer let 10.2.0.0/16 call port 8080",
            "would no longer let 2001:db8::/32 call port 8080")
        .doesNotContain("up to date", "10.1.0.0", "192.0.2.0");
    assertThat(impatient.output()).doesNotContain("no longer let", "up to date");
    assertThat(callers()).isEqualTo(before);

    DeployRun shut = deploy(fewer);

    assertThat(shut.exit()).as(shut.output()).isZero();
    assertThat(shut.output().lines())
        .containsSubsequence(
            "wait until orders is stable",
            "no longer let 10.2.0.0/16 call port 8080",
            "no longer let 2001:db8::/32 call port 8080");
    assertThat(callers())
        .contains("10.1.0.0/16", "192.0.2.0/24")
        .doesNotContain("10.2.0.0/16", "2001:db8::/32");
    assertUpToDate(deploy(fewer));
  }

  private static List<String> callers() throws Exception {
    JsonNode rules =
        account.aws(
            "ec2",
            "describe-security-group-rules",
            "--filters",
            "Name=group-id,Values=" + group().get("GroupId").textValue(),
            "--query",
            "SecurityGroupRules[?!IsEgress].not_null(CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo.GroupId)");
    List<String> callers = new ArrayList<>();
    rules.forEach(caller -> callers.add(caller.textValue()));
    return callers;
  }

  private static JsonNode tier(String parameter) throws Exception {
    String one = "Parameters[?Name=='%s'] | [0]".formatted(parameter);
    return account.aws("ssm", "describe-parameters", "--query", one).get("Tier");
  }

  private static JsonNode group() throws Exception {
    return account
        .aws("ec2", "describe-security-groups", "--filters", "Name=group-name,Values=orders-*")
        .at("/SecurityGroups/0");
  }

  private static void allow(String group, int port, String why) throws Exception {
    String rule =
        "IpProtocol=tcp,FromPort=%1$d,ToPort=%1$d,IpRanges=[{CidrIp=0.0.0.0/0,Description='%2$s'}],Ipv6Ranges=[{CidrIpv6=::/0,Description='%2$s'}]";
    account.aws(
        "ec2",
        "authorize-security-group-egress",
        "--group-id",
        group,
        "--ip-permissions",
        rule.formatted(port, why));
  }

  private static void assertUpToDate(DeployRun run) {
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output().lines())
        .containsExactly("orders is up to date", "wait until orders is stable");
  }

  private static DeployRun deploy(String deploy, String... options) throws Exception {
    return run(description(deploy), options);
  }

  /** Nobody waits between two looks at a deployment. */
  private static DeployRun run(String description, String... options) throws Exception {
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Path sleep = bin.resolve("sleep");
    Files.writeString(sleep, "#!/bin/sh\n");
    assertThat(sleep.toFile().setExecutable(true)).isTrue();
    Path artifacts = Generated.of(directory, description).directory();
    Map<String, String> path = Map.of("PATH", bin + ":" + AwsCli.path());
    return DeployRun.of(artifacts, services.url(), path, List.of(options));
  }

  private static String description(String deploy) {
    return """
        service: orders
        account: "123456789012"
        region: eu-west-1
        image: registry.example.com/orders:1.0.0
        task: { cpu: 1 vCPU, memory: 2 GB }
        ports: [8080]
        telemetry:
          destination: { cloudwatch: {} }
        deploy:
          cluster: shop
        %s
        """
        .formatted(deploy);
  }
}
