package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects readers: what the pages show is what happens. */
class DocumentationTest {
  @TempDir private Path project;
  private MarkdownPage readme;

  @BeforeEach
  void theServiceOfTheReadme() throws IOException {
    readme = MarkdownPage.of("README.md");
    Files.writeString(project.resolve("service.yaml"), readme.blocks("yaml").get(0));
  }

  @Test
  void theDescriptionInTheReadmeBecomesWhatTheReadmeLists() {
    Run generate = Run.of("generate", "-Dproject.version=1.2.3", project);

    assertThat(generate.exitCode()).as(generate.err()).isZero();
    assertThat(generate.err()).doesNotContain("error: ", "warning: ");
    Path written = project.resolve("target/fargate");
    for (String line : generate.out().lines().toList()) {
      String artifact = written.relativize(Path.of(line)).getName(0).toString();
      assertThat(readme.text()).containsPattern("\\| `" + artifact + "/?` \\|");
    }
  }

  @Test
  void theMistakeInTheReadmeIsReportedAsTheReadmeShows() throws IOException {
    String description = readme.blocks("yaml").get(0).replace("memory: 2 GB", "memory: 1 GB");
    Files.writeString(project.resolve("service.yaml"), description);

    Run generate = Run.of("generate", "-Dproject.version=1.2.3", project);

    String shown =
        generate.err().replace(project.resolve("service.yaml").toString(), "service.yaml");
    assertThat(readme.blocks("").stream().map(String::strip)).contains(shown.strip());
  }

  @Test
  void theReadmeListsEveryCommand() {
    for (String command : FargateAlloy.commandLine().getSubcommands().keySet()) {
      assertThat(readme.text()).containsPattern("\\| `" + command + "[ `]");
    }
  }

  @Test
  void theDockerfileOfTheReadmeIsThatOfTheSample() throws IOException {
    String sample = Files.readString(Path.of("../Dockerfile.sample"));
    for (String block : readme.blocks("dockerfile")) {
      List<String> paths = Stream.of(block.split("[\\s\",\\[\\]]+")).filter(this::isAgent).toList();
      assertThat(paths).isNotEmpty().allMatch(sample::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileAndItsSection(MarkdownPage page) {
    assertThat(page.links()).allMatch(MarkdownPage.Link::works);
  }

  @Test
  void theIndexNamesEveryPageOfTheDocumentation() throws IOException {
    MarkdownPage index = MarkdownPage.of("docs/README.md");
    List<Path> linked = index.links().stream().map(link -> link.file().normalize()).toList();

    assertThat(MarkdownPage.all().map(page -> page.file().normalize()))
        .filteredOn(file -> file.startsWith("../docs") && !file.equals(index.file()))
        .isSubsetOf(linked);
  }

  static Stream<MarkdownPage> pages() throws IOException {
    return MarkdownPage.all();
  }

  private boolean isAgent(String word) {
    return word.endsWith("javaagent.jar");
  }
}
