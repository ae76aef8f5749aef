package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.fargatealloy.taskdefinition.SdkJson;
import java.util.ArrayList;
import java.util.List;

/** What a registration would change, without the differences that mean nothing. */
public final class DefinitionDiff {
  private static final int CONTEXT_LINES = 3;

  private DefinitionDiff() {}

  /**
   * A unified diff.
   *
   * @param active a request, or the answer of {@code describe-task-definition}
   * @return the empty string when both mean the same
   */
  public static String between(
      String activeName, JsonNode active, String generatedName, JsonNode generated) {
    ObjectNode normalActive = NormalDefinition.of(active);
    ObjectNode normal = SecretVersions.taken(NormalDefinition.of(generated), normalActive);
    if (normalActive.equals(normal)) {
      return "";
    }
    List<String> before = lines(HiddenValues.in(normalActive, normal));
    List<String> after = lines(normal);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            activeName, generatedName, before, DiffUtils.diff(before, after), CONTEXT_LINES);
    return String.join("\n", diff) + "\n";
  }

  /** Text of several lines, such as a configuration, line by line: a change shows where it is. */
  private static List<String> lines(ObjectNode normal) {
    List<String> lines = new ArrayList<>();
    SdkJson.print(NormalDefinition.brief(normal))
        .lines()
        .forEach(line -> lines.addAll(split(line)));
    return lines;
  }

  private static List<String> split(String line) {
    String indent = " ".repeat(line.length() - line.stripLeading().length() + 2);
    List<String> lines = new ArrayList<>();
    for (String part : line.split("(?<=(?<!\\\\)\\\\n)")) {
      lines.add(lines.isEmpty() ? part : indent + part.replace("\\t", "  "));
    }
    return lines;
  }
}
