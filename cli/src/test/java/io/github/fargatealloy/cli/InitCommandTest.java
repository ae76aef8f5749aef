package io.github.fargatealloy.cli;

import static io.github.fargatealloy.cli.Orders.SERVICE;
import static io.github.fargatealloy.cli.Orders.pom;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what {@code init} writes, and what it leaves alone. */
class InitCommandTest {
  @TempDir private Path project;

  @Test
  void initWritesAStarterThatGenerates() throws IOException {
    pom(project, "orders-service", "1.2.3");

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

    assertThat(init.out()).isEqualTo(odd.resolve("service.yaml") + System.lineSeparator());
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
}
