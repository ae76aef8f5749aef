package io.github.fargatealloy.local.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a generated {@code task-definition.json}; keys that a local run does not need are skipped.
 */
public final class TaskDefinitionFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private TaskDefinitionFile() {}

  public static Checked<TaskDefinition> read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException missing) {
      return refused(
          DefinitionProblems.UNREADABLE,
          Location.ofFile(file.toString()),
          "a task definition must be here, but the file does not exist",
          "fargate-alloy generate");
    } catch (IOException unreadable) {
      return refused(
          DefinitionProblems.UNREADABLE,
          Location.ofFile(file.toString()),
          "the task definition must be a readable UTF-8 file, but is not",
          "name the task-definition.json that fargate-alloy generate wrote");
    }
  }

  /**
   * @param name the file's name as the user spells it, for problems
   */
  public static Checked<TaskDefinition> parse(String name, String json) {
    try {
      TaskDefinition definition = JSON.readValue(json, TaskDefinition.class);
      if (definition != null && !definition.containerDefinitions().isEmpty()) {
        Problems sizes = sizes(name, definition);
        return sizes.hasErrors() ? Checked.refused(sizes) : Checked.of(definition, sizes);
      }
      return refused(
          DefinitionProblems.MALFORMED,
          Location.ofFile(name),
          "a task definition must have containerDefinitions, but has none",
          "name the task-definition.json that fargate-alloy generate wrote");
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      return refused(
          DefinitionProblems.MALFORMED,
          at == null
              ? Location.ofFile(name)
              : new Location(name, at.getLineNr(), Math.max(0, at.getColumnNr())),
          "the file must be a task definition in JSON, but is not: " + firstLine(broken),
          "fargate-alloy generate");
    }
  }

  private static Problems sizes(String name, TaskDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    String cpu = definition.cpu();
    if (!cpu.isEmpty() && !TaskDefinition.CPU.isIn(cpu)) {
      problems.add(
          DefinitionProblems.MALFORMED.error(
              Location.ofFile(name),
              "cpu must be CPU units or vCPU, but is \"%s\"".formatted(cpu),
              "\"cpu\": \"1024\""));
    }
    String memory = definition.memory();
    if (!memory.isEmpty() && !TaskDefinition.MEMORY.isIn(memory)) {
      problems.add(
          DefinitionProblems.MALFORMED.error(
              Location.ofFile(name),
              "memory must be MiB or GB, but is \"%s\"".formatted(memory),
              "\"memory\": \"2048\""));
    }
    return Problems.of(problems);
  }

  private static Checked<TaskDefinition> refused(
      ProblemCode code, Location location, String message, String fix) {
    return Checked.refused(Problems.of(code.error(location, message, fix)));
  }

  private static String firstLine(JsonProcessingException broken) {
    return broken.getOriginalMessage().lines().findFirst().orElse("unknown reason");
  }
}
