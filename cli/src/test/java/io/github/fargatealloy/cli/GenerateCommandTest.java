package io.github.fargatealloy.cli;

import static io.github.fargatealloy.cli.Orders.SERVICE;
import static io.github.fargatealloy.cli.Orders.artifact;
import static io.github.fargatealloy.cli.Orders.describe;
import static io.github.fargatealloy.cli.Orders.pom;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what {@code generate} writes and says. */
class GenerateCommandTest {
  @TempDir private Path project;

  @Test
  void theDigestOfThePushedImageTakesThePlaceOfItsTag() throws IOException {
    describe(project, SERVICE);
    String digest = "sha256:" + "c3".repeat(32);
    Path file = Files.writeString(project.resolve("jib-image.digest"), digest);

    Run generate =
        Run.of("generate", "-Dproject.version=1.2.3", "--image-digest-file", file, project);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(project.resolve("target/fargate/task-definition.json"))
        .content()
        .contains("@" + digest + "\"", "service.version=1.2.3")
        .doesNotContain(":1.2.3@");
  }

  @Test
  void generateWritesEveryArtifactAndNamesIt() throws IOException {
    describe(project, SERVICE);

    Run generate = Run.of("generate", "-Dproject.version=1.2.3", project);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(generate.out().lines())
        .containsExactlyElementsOf(
            Stream.of(
                    "DEPLOY.md",
                    "cloudformation.yaml",
                    "config.alloy",
                    "deploy.sh",
                    "deploy/log-group.json",
                    "deploy/log-retention.json",
                    "deploy/outbound-443.json",
                    "deploy/secrets/grafana-cloud.json",
                    "deploy/service-tags.json",
                    "deploy/unchanged.jmespath",
                    "deploy/update-service.json",
                    "iam/execution-role-policy.json",
                    "iam/task-role-policy.json",
                    "iam/trust-policy.json",
                    "service.json",
                    "task-definition.json",
                    "terraform/README.md",
                    "terraform/config/alloy.alloy",
                    "terraform/main.tf",
                    "terraform/outputs.tf",
                    "terraform/variables.tf",
                    "terraform/versions.tf")
                .map(name -> artifact(project, name).toString())
                .toList());
    assertThat(artifact(project, "task-definition.json")).content().contains("orders:1.2.3");
  }

  @Test
  void generateSaysWhatATaskCostsApartFromThePaths() throws IOException {
    describe(project, SERVICE);

    Run one = Run.of("generate", "-Dproject.version=1.2.3", project);
    Path other = Files.createDirectories(project.resolve("other"));
    Files.writeString(other.resolve("service.yaml"), SERVICE);
    Run several = Run.of("generate", "-Dproject.version=1.2.3", project, other);

    assertThat(one.err().lines()).hasSizeBetween(3, 5);
    assertThat(one.err()).contains(" a month for a task", "alloy takes ", "a central collector ");
    assertThat(several.err().lines().filter(line -> line.contains(" a month for a task")))
        .hasSize(2);
    assertThat(several.err()).doesNotContain("a central collector ");
  }

  @Test
  void generateTakesTheDescriptionItselfToo() throws IOException {
    Path file = Files.writeString(project.resolve("orders.yaml"), SERVICE);

    Run generate = Run.of("generate", "-Dproject.version=1.2.3", file);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(artifact(project, "task-definition.json")).exists();
  }

  @Test
  void anUnchangedArtifactKeepsItsTimeStamp() throws IOException {
    describe(project, SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);
    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(artifact(project, "config.alloy"), before);

    Run again = Run.of("generate", "-Dproject.version=1.2.3", project);

    assertThat(Files.getLastModifiedTime(artifact(project, "config.alloy"))).isEqualTo(before);
    assertThat(again.out()).contains("config.alloy (unchanged)");
  }

  @Test
  void theVersionComesFromANeighbouringPom() throws IOException {
    describe(project, SERVICE);
    pom(project, "orders", "4.5.6");

    Run generate = Run.of("generate", project);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(artifact(project, "task-definition.json")).content().contains("orders:4.5.6");
  }

  @Test
  void noServiceOverwritesTheArtifactsOfAnother() throws IOException {
    Path orders = Files.writeString(project.resolve("orders.yaml"), SERVICE);
    Path billing = Files.writeString(project.resolve("billing.yaml"), SERVICE);

    Run both = Run.of("generate", "-Dproject.version=1", orders, billing);
    Run twice = Run.of("generate", "-Dproject.version=1", orders, orders);

    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("orders.yaml and ", "billing.yaml have ", "target/fargate");
    assertThat(twice.exitCode()).as(twice.err()).isZero();
    assertThat(twice.out().lines().filter(line -> line.endsWith("DEPLOY.md"))).hasSize(1);
  }

  @Test
  void aProblemInOneServiceLeavesItsArtifactsAloneAndTheOthersGenerated() throws IOException {
    Path good = Files.createDirectory(project.resolve("good"));
    Path bad = Files.createDirectory(project.resolve("bad"));
    Files.writeString(good.resolve("service.yaml"), SERVICE);
    Files.writeString(bad.resolve("service.yaml"), SERVICE.replace("memory: 1 GB", "memory: 9 GB"));

    Run generate = Run.of("generate", "-Dproject.version=1", bad, good);

    assertThat(generate.exitCode()).isEqualTo(1);
    assertThat(generate.err())
        .contains("[1/2] " + bad.resolve("service.yaml"), "[2/2] " + good.resolve("service.yaml"))
        .contains(bad.resolve("service.yaml") + ":3:", "1 problem in ")
        .endsWith(
            "1 of 2 services have problems; nothing was written for them."
                + System.lineSeparator());
    assertThat(bad.resolve("target")).doesNotExist();
    assertThat(good.resolve("target/fargate/task-definition.json")).exists();
  }

  @Test
  void manyServicesAreReportedInTheOrderOfTheCommandLine() throws IOException {
    List<Path> services = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Path service = Files.createDirectory(project.resolve("service-" + (i * 7 % 40)));
      String memory = i % 3 == 0 ? "memory: 9 GB" : "memory: 1 GB";
      Files.writeString(service.resolve("service.yaml"), SERVICE.replace("memory: 1 GB", memory));
      services.add(service);
    }
    List<Object> arguments = new ArrayList<>(List.of("generate", "-Dproject.version=1"));
    arguments.addAll(services);

    Run generate = Run.of(arguments.toArray());

    assertThat(generate.err().lines().filter(line -> line.startsWith("[")))
        .containsExactlyElementsOf(
            IntStream.range(0, 40)
                .mapToObj(i -> "[%d/40] %s/service.yaml".formatted(i + 1, services.get(i)))
                .toList());
    assertThat(generate.out().lines().filter(line -> line.endsWith("DEPLOY.md")))
        .containsExactlyElementsOf(
            IntStream.range(0, 40)
                .filter(i -> i % 3 != 0)
                .mapToObj(i -> services.get(i) + "/target/fargate/DEPLOY.md")
                .toList());
    assertThat(generate.err()).contains("14 of 40 services have problems");
  }
}
