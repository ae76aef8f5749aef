package io.github.fargatealloy.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects the goals as a build uses them: the packaged plugin in a real Maven. */
@Timeout(300)
class PluginIT {
  private static final String SERVICE =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:${project.version}
      task: { cpu: 1 vCPU, memory: 2 GB }
      variables: { TEAM: "${team}" }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:grafana-cloud-AbCdEf
      environments:
        test: { task: { cpu: 0.5 vCPU, memory: 1 GB } }
      """;

  /** Of packaging pom, because its life cycle needs no other plugin. */
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>orders</artifactId>
        <version>1.2.3</version>
        <packaging>pom</packaging>
        <properties><team>shop</team></properties>
        <build>
          <plugins>
            %s
          </plugins>
        </build>
      </project>
      """;

  private static final String REMOTE_WRITE =
      """
      prometheus.remote_write "default" {
      	endpoint {
      		url = "http://localhost"
      	}
      }
      """;

  private static final String SCRAPE =
      """
      prometheus.scrape "default" {
      	targets    = [{"__address__" = "localhost:80"}]
      	forward_to = [prometheus.remote_write.default.receiver]
      }
      """;

  private static MavenRepository repository;

  @TempDir private Path project;

  @BeforeAll
  static void installTheModulesOfThisBuild(@TempDir Path directory) throws IOException {
    repository = MavenRepository.create(directory);
  }

  @BeforeEach
  void aProject() throws IOException {
    Files.writeString(project.resolve("pom.xml"), POM.formatted(pluginInReadme()));
    Files.writeString(project.resolve("service.yaml"), SERVICE);
  }

  @Test
  void packageGeneratesOnceAndCheckTellsWhatIsStale() throws Exception {
    MavenRun first = mvn("package");
    assertThat(first.succeeded()).as(first.log()).isTrue();
    assertThat(first.log())
        .contains("Wrote DEPLOY.md, cloudformation.yaml, config.alloy, ", " to target/fargate");
    assertThat(artifact("task-definition.json")).content().contains("orders:1.2.3", "shop");

    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(artifact("task-definition.json"), before);
    Files.setLastModifiedTime(artifact("config.alloy"), before);
    Files.writeString(artifact("config.alloy"), "// edited by hand\n");
    MavenRun stale = mvn("fargate-alloy:check");
    assertThat(stale.succeeded()).as(stale.log()).isFalse();
    assertThat(stale.log())
        .contains("[ERROR] target/fargate: error: must be what service.yaml generates, but is")
        .contains("-// edited by hand", "fix: mvn fargate-alloy:generate", "[stale-artifacts]")
        .contains("BUILD FAILURE")
        .doesNotContain("\tat ");

    MavenRun again = mvn("package", "fargate-alloy:check");
    assertThat(again.succeeded()).as(again.log()).isTrue();
    assertThat(again.log())
        .contains("Wrote config.alloy to target/fargate", "Up to date: target/fargate");
    assertThat(Files.getLastModifiedTime(artifact("task-definition.json"))).isEqualTo(before);
  }

  @Test
  void theDigestThatTheBuildWrotePinsTheImage() throws Exception {
    String digest = "sha256:" + "c3".repeat(32);
    Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("target/jib-image.digest"), digest + "\n");

    MavenRun run = mvn("package", "-Dfargate-alloy.image-digest-file=target/jib-image.digest");

    assertThat(run.succeeded()).as(run.log()).isTrue();
    assertThat(artifact("task-definition.json")).content().contains("/orders@" + digest + "\"");
  }

  @Test
  void aMistakeFailsTheBuildWithItsPlaceAndItsFixAndNothingElse() throws Exception {
    Files.writeString(
        project.resolve("service.yaml"), SERVICE.replace("memory: 2 GB", "memory: 1 GB"));

    MavenRun run = mvn("package");

    assertThat(run.succeeded()).as(run.log()).isFalse();
    assertThat(run.log())
        .contains("[ERROR] service.yaml:3:30: error: task.memory must be ", "but is \"1 GB\"")
        .contains("    fix: memory: 2 GB  [fargate-size]")
        .contains("BUILD FAILURE", ": 1 problem in service.yaml")
        .doesNotContain("\tat ");
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void theAgentIsToldWhatTheDependenciesNeed() throws Exception {
    String dependencies =
        """
        <dependencies>
          <dependency>
            <groupId>software.amazon.awssdk</groupId>
            <artifactId>aws-core</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
        <build>
        """
            .formatted(System.getProperty("build.awssdk"));
    String pom = Files.readString(project.resolve("pom.xml"));
    Files.writeString(project.resolve("pom.xml"), pom.replace("<build>", dependencies));

    MavenRun fitted = mvn("package", "-Dfargate-alloy.fit");
    assertThat(fitted.succeeded()).as(fitted.log()).isTrue();
    assertThat(artifact("task-definition.json"))
        .content()
        .contains("FARGATE_ALLOY_FIT_NEEDED")
        .containsPattern("\"[0-9.]+:[^\"]*aws-sdk-2.2-core")
        .doesNotContain("kafka");

    Files.writeString(
        project.resolve("service.yaml"),
        SERVICE.replace("variables: {", "variables: { FARGATE_ALLOY_FIT_NEEDED: none,"));
    mvn("package", "-Dfargate-alloy.fit");
    assertThat(artifact("task-definition.json")).content().doesNotContain("aws-sdk");
  }

  @Test
  void aProjectWithoutDependenciesIsNotTakenForTheApplication() throws Exception {
    MavenRun run = mvn("package", "-Dfargate-alloy.fit");

    assertThat(run.succeeded()).as(run.log()).isTrue();
    assertThat(run.log()).contains("fargate-alloy.fit does nothing: the project has no runtime");
    assertThat(artifact("task-definition.json")).content().doesNotContain("FIT_NEEDED");
  }

  @Test
  void everyParameterCanBeSetOnTheCommandLine() throws Exception {
    Files.move(project.resolve("service.yaml"), project.resolve("other.yaml"));

    MavenRun run =
        mvn(
            "package",
            "-Dfargate-alloy.service-file=other.yaml",
            "-Dfargate-alloy.output-directory=my out",
            "-Dfargate-alloy.environment=test",
            "-Dteam=payments");

    assertThat(run.succeeded()).as(run.log()).isTrue();
    assertThat(project.resolve("my out/task-definition.json"))
        .content()
        .contains("\"cpu\": \"512\"", "payments");
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void taskDefinitionsWrittenByHandAreJudged() throws Exception {
    Files.writeString(
        project.resolve("a.json"), "{ \"family\": \"a b\", \"containerDefinitions\": [] }\n");

    MavenRun run =
        mvn(
            "fargate-alloy:check-task-definition",
            "-Dfargate-alloy.task-definitions=a.json,b.json");

    assertThat(run.succeeded()).as(run.log()).isFalse();
    assertThat(run.log())
        .contains("[ERROR] a.json:1:", "[ERROR] b.json: error: must be a file, but does not exist")
        .contains("BUILD FAILURE", "problems in a.json, b.json")
        .doesNotContain("\tat ");
  }

  @Test
  void alloyConfigurationsWrittenByHandAreChecked() throws Exception {
    Path directory = Files.createDirectories(project.resolve("src/main/alloy/metrics"));
    Files.writeString(directory.resolve("write.alloy"), REMOTE_WRITE);
    Files.writeString(directory.resolve("scrape.alloy"), SCRAPE.replace("receiver", "input"));

    MavenRun each = mvn("fargate-alloy:check-alloy");
    assertThat(each.succeeded()).as(each.log()).isFalse();
    assertThat(each.log())
        .contains(
            "[ERROR] src/main/alloy/metrics/scrape.alloy:3:16: error: ", "[unknown-reference]")
        .contains("BUILD FAILURE", ": 1 problem in src/main/alloy/metrics/scrape.alloy")
        .doesNotContain("\tat ");

    MavenRun together = mvn("fargate-alloy:check-alloy", "-Dfargate-alloy.as-one");
    assertThat(together.succeeded()).as(together.log()).isFalse();
    assertThat(together.log()).contains("[unknown-field]", "    \tforward_to = [", "^^^^^");

    Files.writeString(directory.resolve("scrape.alloy"), SCRAPE.replace("\t", "  "));
    MavenRun right = mvn("fargate-alloy:check-alloy", "-Dfargate-alloy.as-one");
    assertThat(right.succeeded()).as(right.log()).isTrue();
    assertThat(right.log()).contains("Checked: 2");

    MavenRun layout =
        mvn("fargate-alloy:check-alloy", "-Dfargate-alloy.as-one", "-Dfargate-alloy.check-format");
    assertThat(layout.succeeded()).as(layout.log()).isFalse();
    assertThat(layout.log())
        .contains("scrape.alloy:2: error: the layout must be that of alloy fmt")
        .contains("    fix: fargate-alloy alloy fmt src/main/alloy/metrics/scrape.alloy");
  }

  @Test
  void levelAndVersionOfAlloyCanBeSet() throws Exception {
    Path directory = Files.createDirectories(project.resolve("conf"));
    Files.writeString(
        directory.resolve("a.alloy"),
        "otelcol.receiver.awsecscontainermetrics \"a\" {\n\toutput { }\n}\n");
    String where = "-Dfargate-alloy.alloy-directory=conf";
    String experimental = "-Dfargate-alloy.stability-level=experimental";

    assertThat(mvn("fargate-alloy:check-alloy", where).log()).contains("[unstable-component]");
    MavenRun newest = mvn("fargate-alloy:check-alloy", where, experimental);
    assertThat(newest.succeeded()).as(newest.log()).isTrue();
    assertThat(
            mvn(
                    "fargate-alloy:check-alloy",
                    where,
                    experimental,
                    "-Dfargate-alloy.alloy-version=v1.11.0")
                .log())
        .contains("[missing-component]");
    assertThat(
            mvn("fargate-alloy:check-alloy", where, "-Dfargate-alloy.stability-level=beta").log())
        .contains("stabilityLevel must be one of experimental, public-preview, ");
  }

  @Test
  void aTaskThatSendsNothingFailsTheBuildWithWhatIsMissing() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Files.createDirectories(artifact(""));
    Files.writeString(
        artifact("task-definition.json"),
        """
        {"family": "orders", "containerDefinitions": [{"name": "orders", "image": "orders:1",
          "environment": [
            {"name": "OTEL_EXPORTER_OTLP_ENDPOINT", "value": "http://localhost:%d"}]}]}
        """
            .formatted(port));
    Files.writeString(project.resolve("target/orders-1.2.3.jar"), "no jar");

    MavenRun run =
        mvn(
            "fargate-alloy:run",
            "-Dfargate-alloy.once",
            "-Dfargate-alloy.no-alloy",
            "-Dfargate-alloy.requests=http://127.0.0.1:1/a,http://127.0.0.1:1/b");

    assertThat(run.succeeded()).as(run.log()).isFalse();
    assertThat(run.log())
        .contains("orders | Error: Invalid or corrupt jarfile", "BUILD FAILURE")
        .contains("Missing: traces: none arrived")
        .contains("[WARNING] The application runs without an agent", "-Dfargate-alloy.agent=FILE")
        .doesNotContain("\tat ");
  }

  @Test
  void skipDoesNothing() throws Exception {
    MavenRun run = mvn("package", "-Dfargate-alloy.skip");

    assertThat(run.succeeded()).as(run.log()).isTrue();
    assertThat(run.log()).contains("Skipped: fargate-alloy.skip is set.");
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void helpDescribesGoalsAndParameters() throws Exception {
    MavenRun run = mvn("fargate-alloy:help", "-Ddetail");

    assertThat(run.succeeded()).as(run.log()).isTrue();
    assertThat(run.log())
        .contains(
            "fargate-alloy:generate", "Writes the artifacts of a service", "fargate-alloy:check")
        .contains("User property: fargate-alloy.service-file", "fargate-alloy.output-directory")
        .contains("User property: fargate-alloy.environment", "User property: fargate-alloy.skip");
  }

  /** What users paste. */
  private static String pluginInReadme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int start = readme.indexOf("<plugin>");
    return readme.substring(start, readme.indexOf("```", start));
  }

  private MavenRun mvn(String... arguments) throws IOException, InterruptedException {
    return MavenRun.of(repository, project, arguments);
  }

  private Path artifact(String name) {
    return project.resolve("target/fargate").resolve(name);
  }
}
