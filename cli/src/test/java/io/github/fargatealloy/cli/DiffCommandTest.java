package io.github.fargatealloy.cli;

import static io.github.fargatealloy.cli.Orders.SERVICE;
import static io.github.fargatealloy.cli.Orders.artifact;
import static io.github.fargatealloy.cli.Orders.describe;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what {@code diff} compares. */
class DiffCommandTest {
  @TempDir private Path project;

  @Test
  void diffShowsWhatARegistrationWouldChangeAndNothingElse() throws IOException {
    describe(project, SERVICE);
    Run.of("generate", "-Dproject.version=1.2.3", project);
    Path same = artifact(project, "task-definition.json");
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
}
