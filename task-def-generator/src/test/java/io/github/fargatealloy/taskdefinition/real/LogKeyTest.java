package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the key of a log group that somebody else encrypted. Dry: moto changes no keys. */
class LogKeyTest {
  private static final String OLD = "arn:aws:kms:eu-west-1:123456789012:key/old";
  private static final String KEY =
      "arn:aws:kms:eu-west-1:123456789012:key/1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a";

  @TempDir private Path directory;

  @Test
  void aKeyThatTheDescriptionDoesNotNameStays() throws Exception {
    Tool.assumeInstalled("bash");
    Tool.assumeInstalled("aws");
    Tool.assumeInstalled("moto_server");
    try (MotoServer moto = MotoServer.start(directory)) {
      MotoAccount account = new MotoAccount(moto, directory);
      String subnet = account.aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").textValue();
      account.aws(
          "logs", "create-log-group", "--log-group-name", "/ecs/search", "--kms-key-id", OLD);

      assertThat(dryRun(moto, subnet, ""))
          .contains("log group /ecs/search keeps its key " + OLD)
          .doesNotContain("would encrypt");
      assertThat(dryRun(moto, subnet, "  log-key: " + KEY))
          .contains("would encrypt its logs with " + KEY)
          .doesNotContain("keeps its key");
      account.aws("logs", "delete-log-group", "--log-group-name", "/ecs/search");
      account.aws("logs", "create-log-group", "--log-group-name", "/ecs/search");
      assertThat(dryRun(moto, subnet, "")).doesNotContain("encrypt", "keeps its key");
    }
  }

  private String dryRun(MotoServer moto, String subnet, String deploy) throws Exception {
    String description = Stacks.descriptions(subnet, "").get("instances").stripTrailing();
    DeployRun run =
        DeployRun.of(
            Generated.of(directory, description + "\n" + deploy).directory(),
            moto.url(),
            Map.of(),
            List.of("--dry-run"));
    assertThat(run.exit()).as(run.output()).isZero();
    return run.output();
  }
}
