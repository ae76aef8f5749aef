package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.fargatealloy.local.plan.ShellWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
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
      assertThatCode(() -> FargateAlloy.commandLine(arguments).parseArgs(arguments))
          .as(example)
          .doesNotThrowAnyException();
      assertThat(String.join(" ", arguments)).startsWith(command);
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
    Run help = Run.of((Object[]) (command + " --help").split(" "));

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out().lines()).allMatch(line -> line.length() <= TERMINAL_COLUMNS);
  }

  @Test
  void theCommandItselfListsCommandsAndExitCodes() {
    Run help = Run.of("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("First steps:", "Exit codes:", "  0   ", "  1   ", "  2   ");
    assertThat(FargateAlloy.commandLine().getSubcommands().keySet())
        .allMatch(command -> help.out().contains("\n  " + command + " "));
  }

  /** What is not asked for is not loaded. */
  @Test
  void aCommandIsFoundWithoutTheOthers() {
    Set<String> all = FargateAlloy.commandLine().getSubcommands().keySet();

    for (String command : all) {
      assertThat(
              FargateAlloy.commandLine(new String[] {command, "--help"}).getSubcommands().keySet())
          .isEqualTo(command.equals("help") ? all : Set.of(command));
    }
    assertThat(FargateAlloy.commandLine(new String[] {"--help"}).getSubcommands().keySet())
        .isEqualTo(all);
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

  @Test
  void helpOfACommandCanBeAskedForAsACommand() {
    assertThat(Run.of("help", "generate")).isEqualTo(Run.of("generate", "--help"));
  }

  @Test
  void anOptionalDirectoryIsShownAsOptional() {
    assertThat(Run.of("diff", "--help").out())
        .containsPattern(" ACTIVE\\s+\\[DIR\\]")
        .doesNotContain("--output");
  }

  @Test
  void wrongUsageIsSaidInPlainWords() {
    Run wrong = Run.of("generate", "-D", "version");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("for option '-D' (NAME=VALUE)")
        .doesNotContain("option option");
  }

  /** Every command as it is typed, those of {@code alloy} among them, without picocli's own. */
  private static Stream<String> commands() {
    return withSubcommands(FargateAlloy.commandLine())
        .skip(1)
        .map(HelpTest::typed)
        .filter(command -> !command.equals("help"));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  private static String typed(CommandLine command) {
    return command.getCommandSpec().qualifiedName().substring("fargate-alloy ".length());
  }

  private static CommandSpec spec(String command) {
    return withSubcommands(FargateAlloy.commandLine())
        .skip(1)
        .filter(each -> typed(each).equals(command))
        .findFirst()
        .orElseThrow()
        .getCommandSpec();
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
