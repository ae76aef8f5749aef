package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void words_are_split_at_white_space_of_any_length() {
    assertThat(ShellWords.split("  java  -jar\tapp.jar "))
        .contains(List.of("java", "-jar", "app.jar"));
  }

  @Test
  void quotes_keep_white_space_together_and_are_removed() {
    assertThat(ShellWords.split("java -Da='b c' \"-Dd=e 'f'\" ''"))
        .contains(List.of("java", "-Da=b c", "-Dd=e 'f'", ""));
  }

  @Test
  void a_backslash_takes_the_next_character_as_it_is_except_in_single_quotes() {
    assertThat(ShellWords.split("a\\ b \"c\\\"d\\e\" 'f\\g'"))
        .contains(List.of("a b", "c\"d\\e", "f\\g"));
  }

  @Test
  void nothing_is_expanded() {
    assertThat(ShellWords.split("echo $HOME *")).contains(List.of("echo", "$HOME", "*"));
  }

  @Test
  void an_open_quote_is_no_command() {
    assertThat(ShellWords.split("java 'app.jar")).isEmpty();
  }

  @Test
  void a_quoted_text_is_one_word_again() {
    for (String text : List.of("", "a b", "it's", "'", "\"$HOME\"", "C:\\jdk", "plain-1.2/x")) {
      assertThat(ShellWords.split(ShellWords.quote(text))).contains(List.of(text));
    }
    assertThat(ShellWords.quote("target/app.jar")).isEqualTo("target/app.jar");
  }
}
