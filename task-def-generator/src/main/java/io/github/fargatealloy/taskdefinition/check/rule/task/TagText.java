package io.github.fargatealloy.taskdefinition.check.rule.task;

import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** Keys and values of tags as AWS takes them. */
final class TagText {
  static final String ALLOWED = "letters, digits, blanks and _ . : / = + - @";

  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private TagText() {}

  static boolean isAllowed(String text) {
    return TEXT.matcher(text).matches();
  }

  /** AWS counts characters, not UTF-16 units. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static List<JsonObject> tags(TaskJson task) {
    return task.json().objects("tags");
  }
}
