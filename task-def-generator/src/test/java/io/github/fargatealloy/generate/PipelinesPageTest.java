package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PipelinesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "pipelines.md");

  @Test
  void thePageInTheDocumentationIsCurrent() throws IOException {
    String page = PipelinesPage.of();
    if (Boolean.getBoolean("scenarios.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("write it again with -Dscenarios.rewrite, as the page itself explains")
        .hasContent(page);
  }
}
