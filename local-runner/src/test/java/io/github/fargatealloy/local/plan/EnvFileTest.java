package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {
  @TempDir Path folder;

  @Test
  void values_are_taken_with_comments_export_and_quotes_removed() throws IOException {
    assertThat(read("# local\n\nexport A=1\nB = \"x y\"\nC='#3'\nD=a=b\nE=\n").value())
        .contains(Map.of("A", "1", "B", "x y", "C", "#3", "D", "a=b", "E", ""));
  }

  @Test
  void a_line_of_another_form_is_located_without_showing_it() throws IOException {
    Checked<Map<String, String>> read = read("A=1\nhunter2\n2B=hunter3\n");
    assertThat(read.problems().stream())
        .extracting(problem -> problem.location().line())
        .containsExactly(2, 3);
    assertThat(read.problems().render()).doesNotContain("hunter");
  }

  @Test
  void a_missing_file_is_a_problem() {
    assertThat(EnvFile.read(folder.resolve("nowhere")).problems().stream())
        .extracting(Problem::code)
        .containsExactly("option-file");
  }

  private Checked<Map<String, String>> read(String text) throws IOException {
    return EnvFile.read(Files.writeString(folder.resolve(".env"), text));
  }
}
