package io.github.fargatealloy.taskdefinition.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.taskdefinition.json.JsonFault;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonReader;
import io.github.fargatealloy.taskdefinition.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/**
 * The way out for what no key of a description says: parts of a task definition, merged into it.
 */
public final class TaskDefinitionPatch {
  static final ProblemCode SYNTAX =
      new ProblemCode(
          "patch-syntax",
          "A patch must be a JSON object in the shape of a task definition",
          "Comments, trailing commas and repeated keys are refused, as the AWS CLI refuses or"
              + " silently drops them.",
          """
          { "pidMode": "task",
            "containerDefinitions": [{ "name": "orders", "linuxParameters": { "tmpfs": [
              { "containerPath": "/cache", "size": 32 }] } }] }
          """,
          "json");

  private TaskDefinitionPatch() {}

  /**
   * Merges; whether the result is a good definition is for the checker to say.
   *
   * @param text the patch
   * @param file where it stands, as problems name it
   */
  public static Checked<PatchedDefinition> apply(String text, String file, ObjectNode definition) {
    JsonText json = JsonReader.read(text);
    List<Problem> problems = new ArrayList<>();
    json.faults().forEach(fault -> problems.add(problem(fault, file)));
    if (json.root().isPresent() && !(json.root().get() instanceof JsonObject)) {
      problems.add(
          SYNTAX.error(
              new Location(file, 1, 1),
              "the patch must be an object, but is not",
              "{ \"containerDefinitions\": [] }"));
    }
    if (!problems.isEmpty()) {
      return Checked.refused(Problems.of(problems));
    }
    JsonObject patch = (JsonObject) json.root().orElseThrow();
    problems.addAll(PatchLimits.check(patch, file, names(definition)));
    return problems.isEmpty()
        ? Checked.of(new PatchMerge(file).into(definition, patch), Problems.none())
        : Checked.refused(Problems.of(problems));
  }

  private static Problem problem(JsonFault fault, String file) {
    Location location = new Location(file, fault.position().line(), fault.position().column());
    return fault.kind() == JsonFault.Kind.REPEATED_KEY
        ? SYNTAX.error(
            location, fault.path() + " must stand once, but " + fault.detail(), fault.fix())
        : SYNTAX.error(location, "the patch must be JSON, but " + fault.detail(), fault.fix());
  }

  private static List<String> names(ObjectNode definition) {
    List<String> names = new ArrayList<>();
    for (JsonNode container : definition.get("containerDefinitions")) {
      names.add(container.get("name").textValue());
    }
    return names;
  }
}
