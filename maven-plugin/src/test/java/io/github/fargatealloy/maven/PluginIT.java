package io.github.fargatealloy.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    assertThat(first.log()).contains("Wrote DEPLOY.md, config.alloy, ", " to target/fargate");
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
