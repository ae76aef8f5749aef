package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what a build tells the agent of an application's class path. */
class NeededNamesTest {
  @TempDir private Path directory;

  @Test
  void theyAreOfTheLibrariesOnTheClassPathAndOfTheAgentsVersion() throws IOException {
    File jedis = jar("jedis.jar", "redis.clients.jedis.Connection", "redis.clients.jedis.Protocol");

    String names = NeededNames.of(List.of(jedis));

    String version = InstrumentationList.ofBundledAgent().version();
    assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    assertThat(names).startsWith(version + ":").contains("executors").doesNotContain("kafka");
    assertThat(NeededNames.parse(names, version).orElseThrow()).contains("executors", "jedis");
  }

  @Test
  void ofAnotherVersionTheyMeanNothing() {
    assertThat(NeededNames.parse("2.31.1:jdbc,servlet", "2.31.10")).isEmpty();
    assertThat(NeededNames.parse("2.31.1:jdbc,servlet", "2.31")).isEmpty();
    assertThat(NeededNames.parse("none", "2.31.1")).isEmpty();
  }

  @Test
  void aJarThatCannotBeReadIsNotTakenForAnEmptyOne() throws IOException {
    File broken = Files.writeString(directory.resolve("a.jar"), "no jar, but long enough").toFile();

    assertThatThrownBy(() -> NeededNames.of(List.of(broken))).isInstanceOf(IOException.class);
  }

  private File jar(String name, String... classes) throws IOException {
    return Files.write(directory.resolve(name), Archive.ofClasses(classes)).toFile();
  }
}
