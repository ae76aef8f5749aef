package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
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

  /** How an Alloy is started that takes whatever Alloy has: the file does not say. */
  private static final CheckOptions ANY_ALLOY =
      CheckOptions.DEFAULT.withStability(StabilityLevel.EXPERIMENTAL).withCommunityComponents();

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
      return new ProblemVerdict(name, Problems.of(missing));
    }
    byte[] content = Files.readAllBytes(file);
    String text = new String(content, StandardCharsets.UTF_8);
    String start = withoutComments(text);
    if (isDescription(start)) {
      return new ProblemVerdict(name, options.generate(Project.of(file)).problems());
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return new ProblemVerdict(name, TaskDefinitionChecker.check(name, text));
    }
    ParsedFile config = AlloyParser.parse(content);
    return new AlloyVerdict(name, config.text(), AlloyChecker.check(config, ANY_ALLOY));
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
