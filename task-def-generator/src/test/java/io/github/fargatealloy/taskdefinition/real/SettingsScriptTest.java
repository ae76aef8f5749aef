package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
  private static String subnet;

  @BeforeAll
  static void anAccountWithACluster() throws Exception {
    Tool.assumeInstalled("bash");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    moto = MotoServer.start(directory);
    services = new ServicesBeforeMoto(moto);
    MotoAccount account = new MotoAccount(moto, directory);
    account.aws(
        "ecs",
        "create-cluster",
        "--cluster-name",
        "shop",
        "--capacity-providers",
        "FARGATE",
        "FARGATE_SPOT");
    subnet = account.aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").textValue();
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
        "  capacity: spot\n  service-connect: shop\n  load-balancer: { target-group: %s }"
            .formatted(TARGET_GROUP);

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
    assertThat(deploy("  exec: true").output()).contains("change the settings");

    JsonNode service = services.service();
    assertThat(service.get("loadBalancers")).isEmpty();
    assertThat(service.at("/serviceConnectConfiguration/enabled").booleanValue()).isFalse();
    assertThat(service.get("enableExecuteCommand").booleanValue()).isTrue();
    assertUpToDate(deploy("  exec: true"));
  }

  private static void assertUpToDate(DeployRun run) {
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output().lines())
        .containsExactly("orders is up to date", "wait until orders is stable");
  }

  private static DeployRun deploy(String deploy, String... options) throws Exception {
    String description =
        """
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
    Path artifacts = Generated.of(directory, description).directory();
    return DeployRun.of(artifacts, services.url(), Map.of(), List.of(options));
  }
}
