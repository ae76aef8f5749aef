package io.github.fargatealloy.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.defaults.UpstreamDefault;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.signals.LogDetail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the tables of the documentation as the code has them. {@code mvn test
 * -Dfargate-alloy.rewrite-docs=true} writes them.
 */
class DocumentationTest {
  private static final Path DOCUMENT = Path.of("../docs/agent.md");

  @Test
  void theTableOfSettingsIsTheCodes() throws IOException {
    check(
        "settings",
        """
        | property | environment variable | default | what and why |
        |---|---|---|---|
        """
            + rows(
                Setting.values(),
                setting ->
                    row(
                        code(setting.property()),
                        code(setting.environmentVariable()),
                        code(setting.defaultValue()),
                        setting.reason())));
  }

  @Test
  void theTableOfUpstreamDefaultsIsTheCodes() throws IOException {
    check(
        "upstream-defaults",
        """
        | property | environment variable | value | why |
        |---|---|---|---|
        """
            + rows(
                UpstreamDefault.values(),
                each ->
                    row(
                        code(each.property()),
                        code(environmentVariable(each.property())),
                        code(each.value()),
                        each.reason())));
  }

  @Test
  void theTableOfLogDetailsIsTheCodes() throws IOException {
    check(
        "log-details",
        """
        | option | sets, where the user has not |
        |---|---|
        """
            + rows(
                LogDetail.values(),
                each ->
                    row(
                        code(each.setting().property()),
                        code(each.property() + "=" + each.value()))));
  }

  private static void check(String name, String table) throws IOException {
    String begin = "<!-- " + name + ": written by DocumentationTest -->\n";
    String end = "<!-- end of " + name + " -->";
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(begin) + begin.length();
    int to = document.indexOf(end);
    assertThat(to).as("the markers of " + name).isGreaterThanOrEqualTo(from);
    if (Boolean.getBoolean("fargate-alloy.rewrite-docs")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + table + document.substring(to));
      return;
    }
    assertThat(document.substring(from, to)).isEqualTo(table);
  }

  private static <T> String rows(T[] values, Function<T, String> row) {
    return Arrays.stream(values).map(row).collect(Collectors.joining());
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String environmentVariable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
