package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises what a file is by what stands in it, and has it judged. */
final class FileContent {
  static final ProblemCode MISSING =
      new ProblemCode(
          "missing-file",
          "A file to check must exist",
          "Name a task definition, an Alloy configuration or a service description; their contents"
              + " tell them apart. A directory stands for the service in it.",
          "fargate-alloy check target/fargate/task-definition.json",
          "sh");

  /**
   * The start of a document, a key and its colon, or the first key in braces: no Alloy
   * configuration and no task definition begins so.
   */
  private static final Pattern YAML =
      Pattern.compile("---|[\"']?[\\w-]+[\"']?:(\\s|$)|\\{\\s*[\"']?service[\"']?\\s*:");

  private final ServiceOptions options;

  FileContent(ServiceOptions options) {
    this.options = options;
  }

  Verdict judge(Path file) throws IOException {
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
    String start = withoutComments(text);
    if (isDescription(start)) {
      return new Verdict(name, options.generate(Project.of(file)).problems());
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return new Verdict(name, TaskDefinitionChecker.check(name, text));
    }
    return AlloyFiles.judge(name, text);
  }

  /** From the first line that says something; a byte order mark is a problem of its own. */
  private static String withoutComments(String text) {
    return text.lines()
        .map(line -> line.replace("\uFEFF", "").strip())
        .dropWhile(line -> line.isEmpty() || line.startsWith("#") || line.startsWith("//"))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isDescription(String start) {
    return YAML.matcher(start).lookingAt();
  }
}
