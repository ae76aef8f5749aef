package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.fargatealloy.local.plan.ShellWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Protects that help teaches: what a command is for, what it takes, and how it is typed. */
class HelpTest {
  private static final int TERMINAL_COLUMNS = 80;

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysWhatItIsForAndShowsIt(String command) {
    UsageMessageSpec usage = spec(command).usageMessage();

    assertThat(usage.header()).hasSize(1).allMatch(line -> line.endsWith("."));
    assertThat(String.join("", usage.description())).isNotBlank();
    assertThat(examples(command)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleCanBeTyped(String command) {
    for (String example : examples(command)) {
      List<String> words = ShellWords.split(example).orElseThrow();
      String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
      assertThatCode(() -> FargateAlloy.commandLine().parseArgs(arguments))
          .as(example)
          .doesNotThrowAnyException();
      assertThat(arguments[0]).isEqualTo(command);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsDescribed(String command) {
    for (ArgSpec argument : spec(command).args()) {
      assertThat(String.join(" ", argument.description())).as(argument.toString()).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpGoesToStandardOutputAndFitsATerminal(String command) {
    Run help = Run.of(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out().lines()).allMatch(line -> line.length() <= TERMINAL_COLUMNS);
  }

  @Test
  void theCommandItselfListsCommandsAndExitCodes() {
    Run help = Run.of("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("First steps:", "Exit codes:", "  0   ", "  1   ", "  2   ");
    assertThat(commands()).allMatch(command -> help.out().contains("\n  " + command + " "));
  }

  @Test
  void withoutACommandTheHelpIsAnErrorOfUsage() {
    Run nothing = Run.of();

    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).startsWith("Which command? One of: init, ").contains("Usage:");
  }

  @Test
  void aMisspeltCommandOrOptionGetsTheNearestOne() {
    assertThat(Run.of("generat").err()).contains("generate");
    assertThat(Run.of("generate", "--outptu", "x").err()).contains("--output");
  }

  private static Stream<String> commands() {
    return FargateAlloy.commandLine().getSubcommands().keySet().stream();
  }

  private static CommandSpec spec(String command) {
    return FargateAlloy.commandLine().getSubcommands().get(command).getCommandSpec();
  }

  /** The commands in a footer, each on one line. */
  private static List<String> examples(String command) {
    String footer = String.join("\n", spec(command).usageMessage().footer());
    return footer
        .replaceAll("\\\\\n *", "")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("fargate-alloy "))
        .toList();
  }
}
