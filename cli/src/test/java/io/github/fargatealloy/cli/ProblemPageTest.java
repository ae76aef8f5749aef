package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.local.run.LocalRun;
import io.github.fargatealloy.pipeline.sidecar.AlloyConfigGenerator;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.ProblemPage;
import io.github.fargatealloy.service.read.ServiceReader;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Protects the promise that every code is explained. {@code mvn test -pl cli -am
 * -Dscenarios.rewrite} writes the page anew.
 */
class ProblemPageTest {
  private static final Path PAGE = Path.of("../docs/problems.md");

  /** A class of the module that owns each part. */
  private static final Map<String, Class<?>> PARTS = new LinkedHashMap<>();

  /** What a description and a task definition can get wrong in the same way. */
  private static final List<String> SAME_IN_BOTH_LANGUAGES =
      List.of("unknown-key", "missing-key", "wrong-type", "fargate-size", "secret-reference");

  static {
    PARTS.put("service description", ServiceReader.class);
    PARTS.put("alloy configuration", AlloyConfigGenerator.class);
    PARTS.put("artifacts", ServiceGenerator.class);
    PARTS.put("local run", LocalRun.class);
    PARTS.put("command", FargateAlloy.class);
  }

  @Test
  void thePageExplainsEveryCodeOfEveryModule() throws Exception {
    String current = Files.readString(PAGE);
    for (Map.Entry<String, Class<?>> part : PARTS.entrySet()) {
      List<ProblemCode> codes = ProblemConstants.besides(part.getValue());
      assertThat(codes).as(part.getKey()).isNotEmpty();
      current = ProblemPage.replacePart(current, part.getKey(), codes);
    }
    if (System.getProperty("scenarios.rewrite") != null) {
      Files.writeString(PAGE, current);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(current);
  }

  @Test
  void everyCodeMeansOneThing() throws Exception {
    List<String> codes = codes();
    assertThat(codes).doesNotHaveDuplicates();

    codes.retainAll(TaskDefinitionChecker.rules().stream().map(RuleEntry::id).toList());
    assertThat(codes).containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH_LANGUAGES);
  }

  private static List<String> codes() throws Exception {
    List<String> codes = new ArrayList<>();
    for (Class<?> neighbour : PARTS.values()) {
      ProblemConstants.besides(neighbour).forEach(code -> codes.add(code.code()));
    }
    return codes;
  }

  /** What the page does not repeat. */
  @Test
  void thePageLinksTheRulesOfTaskDefinitions() throws IOException {
    assertThat(Files.readString(PAGE)).contains("(task-definition-rules.md)");
    assertThat(PAGE.resolveSibling("task-definition-rules.md")).exists();
  }
}
