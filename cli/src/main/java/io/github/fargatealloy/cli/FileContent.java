package io.github.fargatealloy.cli;

import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Recognises what a file is by what stands in it, and has it judged. */
final class FileContent {
  private static final ProblemCode MISSING =
      new ProblemCode(
          "missing-file",
          "A file to check must exist",
          "Nothing can be read at this path.",
          "fargate-alloy check target/fargate/task-definition.json");

  /** For {@code docs/problems.md}. */
  static final List<ProblemCode> CODES = List.of(MISSING);

  private FileContent() {}

  static Verdict judge(Path file, ReadOptions options) throws IOException {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      Problem missing =
          MISSING.error(
              Location.ofFile(name),
              "must be a file, but " + (Files.exists(file) ? "is not" : "does not exist"),
              "name a task definition, an Alloy configuration or a service description");
      return new Verdict(name, Problems.of(missing));
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (startsLikeJson(text)) {
      return new Verdict(name, TaskDefinitionChecker.check(name, text));
    }
    if (isServiceDescription(text)) {
      return new Verdict(name, ServiceGenerator.generate(file, options).problems());
    }
    return AlloyFiles.judge(name, text);
  }

  /** JSON is an object, or is meant to be one; a byte order mark is a problem of its own. */
  private static boolean startsLikeJson(String text) {
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[");
  }

  private static boolean isServiceDescription(String text) {
    return text.lines().anyMatch(line -> line.startsWith("service:"));
  }
}
