package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DefinitionCasesTest {

  @TestFactory
  Stream<DynamicTest> everyDefinitionGetsItsVerdictAndItsProblems() {
    return DefinitionCases.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
  }

  private static void check(DefinitionCase one) {
    Problems problems = TaskDefinitionChecker.check("td.json", one.definition().toPrettyString());
    TreeSet<String> codes =
        problems.stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).as(problems.render()).isEqualTo(one.codes());
    assertThat(verdict(problems)).as(problems.render()).isEqualTo(one.expect());
  }

  private static DefinitionCase.Verdict verdict(Problems problems) {
    if (problems.hasErrors()) {
      return DefinitionCase.Verdict.REJECT;
    }
    return problems.isEmpty() ? DefinitionCase.Verdict.ACCEPT : DefinitionCase.Verdict.WARN;
  }
}
