package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathScanTest {
  private static final Set<String> WANTED = Set.of("lib.one.Marker", "lib.two.Marker$Inner");
  private static final byte[] ONE = Archive.ofClasses("lib.one.Other", "lib.one.Marker");
  private static final byte[] TWO = Archive.ofClasses("lib.two.Marker", "lib.two.Marker$Inner");

  @TempDir private Path directory;

  @Test
  void findsClassesInTheJarsOfTheClassPath() throws IOException {
    String classPath = write("one.jar", ONE) + File.pathSeparator + write("two.jar", TWO);
    assertThat(found(classPath, "shop.Main")).isEqualTo(WANTED);
  }

  @Test
  void anythingElseIsNotFound() throws IOException {
    byte[] similar =
        Archive.ofClasses("lib.three.Marker", "lib.one.Marker2", "other.lib.one.Marker");
    assertThat(found(write("similar.jar", similar), "shop.Main")).isEmpty();
  }

  @Test
  void findsClassesInTheJarsWithinASpringBootJar() throws IOException {
    byte[] boot =
        new Archive()
            .manifest("Main-Class: org.springframework.boot.loader.launch.JarLauncher")
            .compressed("BOOT-INF/classes/lib/one/Marker.class", new byte[10])
            .stored("BOOT-INF/lib/two.jar", TWO)
            .bytes();
    String jar = write("app.jar", boot);
    assertThat(found(jar, jar + " --server.port=8080")).isEqualTo(WANTED);
  }

  @Test
  void findsClassesInAnExecutableWar() throws IOException {
    byte[] war =
        new Archive()
            .manifest("Main-Class: org.springframework.boot.loader.launch.WarLauncher")
            .stored("WEB-INF/lib/one.jar", ONE)
            .stored("WEB-INF/lib-provided/two.jar", TWO)
            .bytes();
    String jar = write("app.war", war);
    assertThat(found(jar, jar)).isEqualTo(WANTED);
  }

  @Test
  void findsClassesBehindALaunchScript() throws IOException {
    ByteArrayOutputStream executable = new ByteArrayOutputStream();
    executable.write("#!/bin/bash\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8));
    executable.write(
        new Archive()
            .manifest("Main-Class: shop.Main")
            .stored("BOOT-INF/lib/one.jar", ONE)
            .bytes());
    String jar = write("app.jar", executable.toByteArray());
    assertThat(found(jar, jar)).containsExactly("lib.one.Marker");
  }

  @Test
  void followsTheClassPathOfAManifest() throws IOException {
    write("lib/one.jar", ONE);
    write("lib/two.jar", TWO);
    byte[] thin =
        new Archive()
            .manifest("Class-Path: lib/one.jar lib/missing.jar", "  lib/two.jar", "Main-Class: a.B")
            .bytes();
    String jar = write("app.jar", thin);
    assertThat(found(jar, jar)).isEqualTo(WANTED);
  }

  @Test
  void findsClassesInDirectories() throws IOException {
    write("classes/lib/one/Marker.class", new byte[10]);
    assertThat(found(directory.resolve("classes").toString(), "shop.Main"))
        .containsExactly("lib.one.Marker");
  }

  @Test
  void findsClassesInASpringBootJarThatWasUnpacked() throws IOException {
    write("BOOT-INF/classes/lib/one/Marker.class", new byte[10]);
    write("BOOT-INF/lib/two.jar", TWO);
    assertThat(found(directory.toString(), "org.springframework.boot.loader.launch.JarLauncher"))
        .isEqualTo(WANTED);
  }

  @Test
  void findsClassesInTheDirectoriesOfQuarkus() throws IOException {
    write("lib/main/one.jar", ONE);
    write("lib/boot/two.jar", TWO);
    String jar =
        write(
            "quarkus-run.jar",
            new Archive()
                .manifest("Main-Class: io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .bytes());
    assertThat(found(jar, jar)).isEqualTo(WANTED);
  }

  @Test
  void aModulePathIsSearchedToo() throws IOException {
    write("modules/one.jar", ONE);
    Properties system = new Properties();
    system.setProperty("jdk.module.path", directory.resolve("modules").toString());
    system.setProperty("sun.java.command", "shop/shop.Main");
    assertThat(ClassPathScan.find(WANTED, system)).containsExactly("lib.one.Marker");
  }

  @Test
  void aServerThatLoadsItsApplicationsItselfIsNotJudged() throws IOException {
    String jar = write("bootstrap.jar", ONE);
    assertThatThrownBy(() -> found(jar, "org.apache.catalina.startup.Bootstrap start"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("class loaders of its own");
  }

  @Test
  void aPropertiesLauncherIsNotJudgedBecauseItsLibrariesMayBeAnywhere() throws IOException {
    String jar =
        write(
            "app.jar",
            new Archive()
                .manifest("Main-Class: org.springframework.boot.loader.launch.PropertiesLauncher")
                .bytes());
    assertThatThrownBy(() -> found(jar, jar)).isInstanceOf(IOException.class);
  }

  @Test
  void jarsThatAreCompressedWithinTheApplicationAreNotJudged() throws IOException {
    String jar = write("app.jar", new Archive().compressed("main/one.jar", ONE).bytes());
    assertThatThrownBy(() -> found(jar, jar)).hasMessageContaining("main/one.jar is compressed");
  }

  @Test
  void whatIsNoJarIsNotJudged() throws IOException {
    String jar = write("app.jar", new byte[200]);
    assertThatThrownBy(() -> found(jar, "shop.Main")).isInstanceOf(IOException.class);
  }

  @Test
  void anUnknownLauncherIsNotJudged() {
    assertThatThrownBy(() -> ClassPathScan.find(WANTED, new Properties()))
        .isInstanceOf(IOException.class);
  }

  private Set<String> found(String classPath, String command) throws IOException {
    Properties system = new Properties();
    system.setProperty("java.class.path", classPath);
    system.setProperty("sun.java.command", command);
    return ClassPathScan.find(WANTED, system);
  }

  private String write(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content).toString();
  }
}
