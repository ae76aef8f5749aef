package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import io.github.fargatealloy.artifact.InputFile;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import io.github.fargatealloy.taskdefinition.json.EncodedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what a file is by what stands in it, and has it judged. */
final class FileContent {
  /**
   * The start of a document, a key and its colon, or the first key in braces: no Alloy
   * configuration and no task definition begins so.
   */
  private static final Pattern YAML =
      Pattern.compile("---|[\"']?[\\w-]+[\"']?:(\\s|$)|\\{\\s*[\"']?service[\"']?\\s*:");

  /** A block of Alloy, which is no mapping of YAML. */
  private static final Pattern ALLOY_BLOCK =
      Pattern.compile("[A-Za-z_][\\w.]*\\s*(?:\"[^\"\\n]*\"\\s*)?\\{");

  /** A task definition in YAML, which is not what the AWS CLI reads as JSON. */
  private static final Pattern DEFINITION_IN_YAML =
      Pattern.compile("^[\"']?(?:containerDefinitions|taskDefinition)[\"']?:", Pattern.MULTILINE);

  private static final Pattern COMMENTS =
      Pattern.compile("(?s)(?:\\s|\uFEFF|(?:#|//)[^\\n]*+|/\\*.*?\\*/)*+");

  /** How an Alloy is started that takes whatever Alloy has: the file does not say. */
  private static final CheckOptions ANY_ALLOY =
      CheckOptions.DEFAULT.withStability(StabilityLevel.EXPERIMENTAL).withCommunityComponents();

  private final ServiceOptions options;

  FileContent(ServiceOptions options) {
    this.options = options;
  }

  Verdict judge(Path file) throws IOException {
    String name = file.toString();
    Checked<byte[]> read = InputFile.read(file);
    if (read.value().isEmpty()) {
      return new ProblemVerdict(name, read.problems());
    }
    byte[] content = read.value().get();
    EncodedText text = EncodedText.of(content);
    String start = withoutComments(text.text());
    if (isTaskDefinition(start)) {
      return new ProblemVerdict(name, TaskDefinitionChecker.check(name, text));
    }
    if (isDescription(name, start)) {
      return new ProblemVerdict(name, options.generate(Project.of(file)).problems());
    }
    // From the bytes, because a byte that is no UTF-8 is a mistake with a place of its own.
    ParsedFile config = AlloyParser.parse(content);
    return new AlloyVerdict(name, config.text(), AlloyChecker.check(config, ANY_ALLOY));
  }

  /** From the first word that says something; a byte order mark is a problem of its own. */
  private static String withoutComments(String text) {
    Matcher comments = COMMENTS.matcher(text);
    return comments.lookingAt() ? text.substring(comments.end()) : text;
  }

  private static boolean isTaskDefinition(String start) {
    return isJson(start) && !YAML.matcher(start).lookingAt()
        || DEFINITION_IN_YAML.matcher(start).find() && YAML.matcher(start).lookingAt();
  }

  private static boolean isJson(String start) {
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Where the content decides nothing, because it is empty or damaged, the name does. */
  private static boolean isDescription(String name, String start) {
    if (YAML.matcher(start).lookingAt()) {
      return true;
    }
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return yaml
        ? !ALLOY_BLOCK.matcher(start).lookingAt()
        : start.isEmpty() && !name.endsWith(".alloy");
  }
}
