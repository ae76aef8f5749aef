package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.rule.RuleList;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is left out: every rule runs, is tested, and says what a reader needs. */
class RuleAuditTest {

  @Test
  void everyRuleIsBrokenByACase() {
    Set<String> tested =
        DefinitionCases.all().stream()
            .flatMap(one -> one.codes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    TextCheck.ENTRIES.forEach(entry -> tested.add(entry.id()));

    Set<String> untested = ids();
    untested.removeAll(tested);

    assertThat(untested).as("rules without a case").isEmpty();
  }

  @Test
  void everyRuleHasItsOwnCodeInTheFormOfProblemCodes() {
    List<String> ids = TaskDefinitionChecker.rules().stream().map(RuleEntry::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyRuleSaysWhatMustBeAndWhereThatIsKnownFrom() {
    assertThat(TaskDefinitionChecker.rules())
        .allSatisfy(
            entry -> {
              assertThat(entry.requirement()).contains(" must ").doesNotEndWith(".");
              assertThat(entry.otherwise()).isNotBlank();
              assertThat(entry.source().getScheme()).isEqualTo("https");
            });
  }

  @Test
  void everyClassOfARuleIsInTheList() throws IOException, URISyntaxException {
    Set<String> listed =
        RuleList.ALL.stream()
            .map(rule -> rule.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ruleClasses()).hasSizeGreaterThan(100).allMatch(listed::contains);
  }

  @Test
  void everyProblemSpeaksTheGrammar() {
    for (DefinitionCase one : DefinitionCases.all()) {
      String json = one.definition().toString();
      for (Problem problem : TaskDefinitionChecker.check("td.json", json)) {
        assertThat(problem.message())
            .as(one + " " + problem)
            .matches("(?s).+ must .+, but .+")
            .doesNotContain("  ")
            .doesNotEndWith(".");
      }
    }
  }

  private static Set<String> ids() {
    return TaskDefinitionChecker.rules().stream()
        .map(RuleEntry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> ruleClasses() throws IOException, URISyntaxException {
    String name = RuleList.class.getPackageName();
    Path classes = Path.of(RuleList.class.getResource("RuleList.class").toURI()).getParent();
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> name + "." + file.replace(File.separatorChar, '.'))
          .filter(RuleAuditTest::isRule)
          .toList();
    }
  }

  private static boolean isRule(String className) {
    try {
      return Rule.class.isAssignableFrom(Class.forName(className));
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
