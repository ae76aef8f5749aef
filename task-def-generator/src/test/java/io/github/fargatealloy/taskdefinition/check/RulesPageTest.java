package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "task-definition-rules.md");

  @Test
  void thePageInTheDocumentationIsCurrent() throws IOException {
    String page = RulesPage.of(TaskDefinitionChecker.rules());
    if ("write".equals(System.getProperty("fargatealloy.docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("write it again with -Dfargatealloy.docs=write, as the page itself explains")
        .hasContent(page);
  }
}
