package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckerDocumentTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/fargatealloy/alloy/check");
  private static final Path DOCUMENT = Path.of("../docs/alloy-checker.md");

  @Test
  void explainsEveryCodeOfTheCheckerAndNoOther() throws IOException {
    String document = Files.readString(DOCUMENT);
    String table =
        document.substring(document.indexOf("## Codes"), document.indexOf("Codes of the"));
    assertThat(found(table, Pattern.compile("`([a-z]+(-[a-z]+)+)`"))).isEqualTo(codes());
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        codes.addAll(found(Files.readString(file), Pattern.compile("\"([a-z]+(-[a-z]+)+)\"")));
      }
    }
    return codes;
  }

  private static Set<String> found(String text, Pattern pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
