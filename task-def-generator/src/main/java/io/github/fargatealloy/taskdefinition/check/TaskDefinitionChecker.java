package io.github.fargatealloy.taskdefinition.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.taskdefinition.check.base.Finding;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.PartNames;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.rule.RuleList;
import io.github.fargatealloy.taskdefinition.json.EncodedText;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonReader;
import io.github.fargatealloy.taskdefinition.json.JsonText;
import io.github.fargatealloy.taskdefinition.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks task definitions: what {@code aws ecs register-task-definition --cli-input-json} takes,
 * and what {@code aws ecs describe-task-definition} answers.
 */
public final class TaskDefinitionChecker {
  private final List<Finding> found = new ArrayList<>();

  private TaskDefinitionChecker() {}

  /**
   * Every problem of a definition that somebody wrote, located in its own text.
   *
   * @param file path as the user gave it
   */
  public static Problems check(String file, String json) {
    return check(file, new EncodedText(json, Optional.empty()));
  }

  /** Every problem of a definition that somebody wrote, those of its encoding among them. */
  public static Problems check(String file, EncodedText json) {
    return problems(
        JsonReader.read(json),
        at -> new Location(file, at.position().line(), at.position().column()));
  }

  /** Every problem of a definition that was made from something else, located there. */
  public static Problems check(JsonNode definition, Locator locator) {
    JsonText json = new JsonText(Optional.of(JsonTree.of(definition)), List.of());
    return problems(json, at -> locator.nearest(at.path()));
  }

  /** What every rule asks for, in the order of the documentation. */
  public static List<RuleEntry> rules() {
    return Stream.of(
            TextCheck.ENTRIES.stream(),
            ShapeCheck.ENTRIES.stream(),
            RuleList.ALL.stream().map(Rule::entry))
        .flatMap(entries -> entries)
        .toList();
  }

  private static Problems problems(JsonText json, Function<Finding, Location> locate) {
    TaskDefinitionChecker checker = new TaskDefinitionChecker();
    checker.run(json);
    List<Problem> problems = new ArrayList<>();
    checker.found.forEach(finding -> problems.add(finding.at(locate.apply(finding))));
    return Problems.of(problems);
  }

  private void run(JsonText text) {
    ApiModel model = ApiModel.REGISTER_TASK_DEFINITION;
    Optional<JsonObject> definition =
        text.root().flatMap(root -> Definition.in(root, model.answerOnlyKeys()));
    PartNames names = new PartNames(definition);
    Function<RuleEntry, Findings> findings =
        entry -> new Findings(entry, entry.level(), names, found);
    TextCheck textCheck = new TextCheck(findings, names);
    text.faults().forEach(textCheck::report);
    if (definition.isEmpty()) {
      text.root().ifPresent(textCheck::reportNoObject);
    } else if (Definition.isWrapped(text) || Recognition.isTaskDefinition(definition.get())) {
      new ShapeCheck(model, findings).check(definition.get());
      runRules(new TaskJson(definition.get()), names);
    } else {
      textCheck.reportAnotherObject(definition.get());
    }
  }

  private void runRules(TaskJson task, PartNames names) {
    for (Rule rule : RuleList.ALL) {
      RuleEntry entry = rule.entry();
      entry
          .scope()
          .severity(entry.level(), task)
          .ifPresent(severity -> rule.check(task, new Findings(entry, severity, names, found)));
    }
  }
}
