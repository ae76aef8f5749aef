package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import io.github.fargatealloy.artifact.InputFile;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises what a file is by what stands in it, and has it judged. */
final class FileContent {
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
    Checked<byte[]> read = InputFile.read(file);
    if (read.value().isEmpty()) {
      return new ProblemVerdict(name, read.problems());
    }
    byte[] content = read.value().get();
    String text = new String(content, StandardCharsets.UTF_8);
    String start = withoutComments(text);
    if (isDescription(name, start)) {
      return new ProblemVerdict(name, options.generate(Project.of(file)).problems());
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return new ProblemVerdict(name, TaskDefinitionChecker.check(name, text));
    }
    // From the bytes, because a byte that is no UTF-8 is a mistake with a place of its own.
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

  /** Where the content decides nothing, because it is empty or damaged, the name does. */
  private static boolean isDescription(String name, String start) {
    if (YAML.matcher(start).lookingAt()) {
      return true;
    }
    boolean json = start.startsWith("{") || start.startsWith("[");
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return yaml ? !json : start.isEmpty() && !name.endsWith(".alloy");
  }
}
