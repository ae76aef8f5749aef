package io.github.fargatealloy.pipeline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Protects configurations from what Mustache would silently leave out. */
class TemplatesTest {
  private record Storage(String label, String directory) {}

  private record WithoutDirectory(String label) {}

  private static final String STORAGE = "otelcol.storage.file";

  @Test
  void aMissingNameIsAnErrorThatNamesIt() {
    assertThatThrownBy(
            () -> Templates.with(Map.of()).render(STORAGE, new WithoutDirectory("queue")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("otelcol.storage.file.alloy.mustache uses \"directory\"");
  }

  @Test
  void aValueIsEscapedForAnAlloyString() {
    assertThat(Templates.with(Map.of()).render(STORAGE, new Storage("queue", "a\"b\\c<&>")))
        .contains("directory = \"a\\\"b\\\\c<&>\"");
  }

  @Test
  void aComponentWithoutATemplateIsAnError() {
    assertThatThrownBy(
            () -> Templates.with(Map.of()).render("no.such.component", new Storage("a", "b")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("no.such.component");
  }
}
