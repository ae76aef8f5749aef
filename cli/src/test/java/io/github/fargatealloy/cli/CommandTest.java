package io.github.fargatealloy.cli;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects what a shell sees of the command: exit codes, streams, files. */
class CommandTest {
  private static final String NEW_LINE = System.lineSeparator();
  private static final String SERVICE =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:${project.version}
      task: { cpu: 0.5 vCPU, memory: 1 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:grafana-cloud-AbCdEf
      """;

  @TempDir private Path project;

  @Test
  void initWritesAStarterThatGenerates() throws IOException {
    pom("orders-service", "1.2.3");

    Run init = Run.of("init", project);
    Run generate = Run.of("generate", project);

    assertThat(init.exitCode()).as(init.err()).isZero();
    assertThat(Files.readString(project.resolve("service.yaml")))
        .contains("service: orders-service")
        .contains("orders-service:${project.version}");
    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(generate.err()).doesNotContain("error: ", "warning: ");
  }

  @Test
  void initOutsideOfMavenNamesTheServiceAfterItsDirectory() throws IOException {
    Path odd = Files.createDirectory(project.resolve("2. My Orders (new)"));

    Run init = Run.of("init", odd);
    Run generate = Run.of("generate", odd);

    assertThat(init.out()).isEqualTo(odd.resolve("service.yaml") + NEW_LINE);
    assertThat(odd.resolve("service.yaml"))
        .content()
        .contains("service: my-orders-new\n", "my-orders-new:1.0.0\n");
    assertThat(generate.exitCode()).as(generate.err()).isZero();
  }

  @Test
  void initMakesNoDirectory() {
    Run init = Run.of("init", project.resolve("new"));

    assertThat(init.exitCode()).isEqualTo(1);
    assertThat(init.err()).contains("must be a directory, but does not exist", "[init-place]");
    assertThat(project.resolve("new")).doesNotExist();
  }

  @Test
  void initNeverOverwrites() throws IOException {
    Path file = Files.writeString(project.resolve("service.yaml"), SERVICE);

    Run init = Run.of("init", project);

    assertThat(init.exitCode()).isEqualTo(1);
    assertThat(init.err()).contains("must not exist");
    assertThat(file).hasContent(SERVICE);
  }

  @Test
  void theDigestOfThePushedImageTakesThePlaceOfItsTag() throws IOException {
    service(SERVICE);
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
    service(SERVICE);

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
                .map(name -> artifact(name).toString())
                .toList());
    assertThat(artifact("task-definition.json")).content().contains("orders:1.2.3");
  }

  @Test
  void generateSaysWhatATaskCostsApartFromThePaths() throws IOException {
    service(SERVICE);

    Run one = Run.of("generate", "-Dproject.version=1.2.3", project);
    Path other = Files.createDirectories(project.resolve("other"));
    Files.writeString(other.resolve("service.yaml"), SERVICE);
    Run several = Run.of("generate", "-Dproject.version=1.2.3", project, other);

    assertThat(one.err().lines()).hasSizeBetween(3, 5);
    assertThat(one.err()).contains(" a month for a task", "alloy: ", "a central collector ");
    assertThat(several.err().lines().filter(line -> line.contains(" a month for a task")))
        .hasSize(2);
    assertThat(several.err()).doesNotContain("a central collector ");
  }

  @Test
  void diffShowsWhatARegistrationWouldChangeAndNothingElse() throws IOException {
    service(SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);
    Path same = artifact("task-definition.json");
    Path other = project.resolve("active.json");
    String wrapped = "{\"taskDefinition\":" + Files.readString(same) + "}";
    Files.writeString(other, wrapped.replace("orders:1.2.3", "orders:1.2.2"));

    Run equal = Run.of("diff", "-Dproject.version=1.2.3", same, project);
    Run changed = Run.of("diff", "-Dproject.version=1.2.3", other, project);
    Run absent =
        Run.of("diff", "-Dproject.version=1.2.3", project.resolve("nothing.json"), project);

    assertThat(equal.exitCode()).as(equal.err()).isZero();
    assertThat(equal.out()).contains("means the same");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.out().lines().filter(line -> line.matches("[-+] .*")))
        .anyMatch(line -> line.contains("orders:1.2.2"))
        .anyMatch(line -> line.contains("orders:1.2.3"));
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.err()).contains("must be a file, but is not");
  }

  @Test
  void generateTakesTheDescriptionItselfToo() throws IOException {
    Path file = Files.writeString(project.resolve("orders.yaml"), SERVICE);

    Run generate = Run.of("generate", "-Dproject.version=1.2.3", file);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(artifact("task-definition.json")).exists();
  }

  @Test
  void aDirectoryWithoutADescriptionIsToldHowToGetOne() {
    for (String command : List.of("generate", "check")) {
      Run run = Run.of(command, project);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("service.yaml: error: ", "does not exist", "fix: fargate-alloy init ");
    }
  }

  @Test
  void anUnchangedArtifactKeepsItsTimeStamp() throws IOException {
    service(SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);
    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(artifact("config.alloy"), before);

    Run again = Run.of("generate", "-Dproject.version=1.2.3", project);

    assertThat(Files.getLastModifiedTime(artifact("config.alloy"))).isEqualTo(before);
    assertThat(again.out()).contains("config.alloy (unchanged)");
  }

  @Test
  void theVersionComesFromANeighbouringPom() throws IOException {
    service(SERVICE);
    pom("orders", "4.5.6");

    Run generate = Run.of("generate", project);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(artifact("task-definition.json")).content().contains("orders:4.5.6");
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
        .endsWith("1 of 2 services have problems; nothing was written for them." + NEW_LINE);
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
  void checkSaysWhatGenerateWouldChange() throws IOException {
    service(SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);

    Run current = Run.of("check", "-Dproject.version=1.2.3", project);
    Run stale = Run.of("check", "-Dproject.version=1.2.4", project);

    assertThat(current.exitCode()).as(current.err()).isZero();
    assertThat(stale.exitCode()).isEqualTo(1);
    assertThat(stale.err()).contains("-").contains("orders:1.2.4").contains("[stale-artifacts]");
  }

  @Test
  void theFixForStaleArtifactsCanBePasted() throws IOException {
    Path spaced = Files.createDirectory(project.resolve("my orders"));
    Files.writeString(spaced.resolve("service.yaml"), SERVICE + "environments: { test: {} }\n");

    Run stale = Run.of("check", "-e", "test", "-Dproject.version=1", "-o", "out", spaced);

    assertThat(stale.err())
        .contains(
            "fix: fargate-alloy generate -e test -Dproject.version=1 -o out '" + spaced + "'");
  }

  @Test
  void checkTellsADescriptionFromATaskDefinition() throws IOException {
    Path broken = Files.writeString(project.resolve("a"), "# orders\n\nimage: orders:latest\n");
    Path flow = Files.writeString(project.resolve("b"), "{ \"service\": \"orders\" }\n");

    assertThat(Run.of("check", broken).err()).contains("[image-not-pinned]");
    assertThat(Run.of("check", flow).err()).contains("image must", "[missing-key]");
  }

  @Test
  void checkJudgesATaskDefinitionByItsContentWhateverItsName() throws IOException {
    Path file = project.resolve("definition.txt");
    Files.writeString(file, "{\"family\": \"a b\", \"containerDefinitions\": []}\n");

    Run check = Run.of("check", "--json", file);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .startsWith(
            "{\"file\":\""
                + file.toString().replace("\\", "\\\\")
                + "\",\"valid\":false,\"problems\":[{\"line\":1,")
        .contains("\"severity\":\"error\"");
  }

  @Test
  void checkJudgesADescriptionWithoutWriting() throws IOException {
    service(SERVICE);

    Run check = Run.of("check", "-Dproject.version=1.2.3", project.resolve("service.yaml"));

    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    Run check = Run.of("check", project.resolve("nowhere.json"));

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("nowhere.json: error: must be a file, but does not exist");
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(Run.of("generate", "--no-such-option").exitCode()).isEqualTo(2);
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("--help").exitCode()).isZero();
  }

  /** Those that are broken whatever the options. */
  static Stream<Path> brokenDescriptions() throws IOException {
    Path scenarios = Path.of("../service-model/src/test/resources/scenarios");
    try (Stream<Path> problems = Files.walk(scenarios)) {
      List<Path> broken = new ArrayList<>();
      for (Path file : problems.filter(path -> path.endsWith("problems.txt")).sorted().toList()) {
        Path folder = file.getParent();
        if (Files.readString(file).contains(": error: ")
            && Files.isRegularFile(folder.resolve("service.yaml"))
            && !Files.exists(folder.resolve("options.properties"))) {
          broken.add(folder);
        }
      }
      return broken.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenDescriptions")
  void aBrokenDescriptionExitsWithOneAndWritesNothing(Path scenario) throws IOException {
    try (Stream<Path> inputs = Files.list(scenario)) {
      for (Path input : inputs.filter(file -> !file.toString().endsWith(".txt")).toList()) {
        Files.copy(input, project.resolve(input.getFileName()));
      }
    }

    Run generate = Run.of("generate", project);

    assertThat(generate.exitCode()).as(generate.err()).isEqualTo(1);
    assertThat(generate.err()).contains("    fix: ").doesNotContain("Exception", "\tat ");
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void aFileThatSaysNothingIsABrokenDescription() throws IOException {
    Path empty = Files.writeString(project.resolve("service.yaml"), "# nothing yet\n");

    Run check = Run.of("check", empty);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("[file-empty]");
  }

  @Test
  void aPlaceholderNeedsAValue() {
    assertThat(Run.of("generate", "-Dproject.version", project).exitCode()).isEqualTo(2);
  }

  private void service(String text) throws IOException {
    Files.writeString(project.resolve("service.yaml"), text);
  }

  private void pom(String artifactId, String version) throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <parent><artifactId>parent</artifactId><version>%s</version></parent>
          <artifactId>%s</artifactId>
        </project>
        """
            .formatted(version, artifactId));
  }

  private Path artifact(String name) {
    return project.resolve("target/fargate").resolve(name);
  }
}
