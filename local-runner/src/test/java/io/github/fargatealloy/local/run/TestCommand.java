package io.github.fargatealloy.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines that run a class of these tests in a JVM of its own. */
final class TestCommand {
  private TestCommand() {}

  static List<String> words(Class<?> main, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return Stream.concat(
            Stream.of(
                java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()),
            Stream.of(arguments))
        .toList();
  }

  static String java(Class<?> main, String... arguments) {
    return words(main, arguments).stream().collect(Collectors.joining("' '", "'", "'"));
  }
}
