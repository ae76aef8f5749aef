package io.github.fargatealloy.artifact;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff that people can read: of lines as long as a page, it shows what is around their
 * change.
 */
final class FileDiff {
  private static final int CONTEXT_LINES = 3;
  private static final int LONGEST_LINE = 300;
  private static final int AROUND_CHANGE = 60;

  private FileDiff() {}

  /**
   * @param before lines of the first file
   * @param after lines of the second file
   * @return lines
   */
  static List<String> between(
      String beforeName, List<String> before, String afterName, List<String> after) {
    List<String> shownBefore = new ArrayList<>(before);
    List<String> shownAfter = new ArrayList<>(after);
    Patch<String> patch = DiffUtils.diff(before, after);
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      int first = delta.getSource().getPosition();
      int second = delta.getTarget().getPosition();
      int both = Math.min(delta.getSource().size(), delta.getTarget().size());
      for (int i = 0; i < both; i++) {
        Change change = new Change(before.get(first + i), after.get(second + i));
        shownBefore.set(first + i, change.shown(change.before));
        shownAfter.set(second + i, change.shown(change.after));
      }
    }
    shownBefore.replaceAll(FileDiff::cut);
    shownAfter.replaceAll(FileDiff::cut);
    return UnifiedDiffUtils.generateUnifiedDiff(
        beforeName, afterName, shownBefore, DiffUtils.diff(shownBefore, shownAfter), CONTEXT_LINES);
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, AROUND_CHANGE) + "…";
  }

  /** A line in both files. */
  private record Change(String before, String after) {

    /** Either of them without most of what it has in common with the other. */
    String shown(String line) {
      if (line.length() <= LONGEST_LINE) {
        return line;
      }
      int start = Math.max(0, commonStart() - AROUND_CHANGE);
      int end = Math.min(line.length(), line.length() - commonEnd() + AROUND_CHANGE);
      String part = line.substring(start, Math.max(start, Math.min(end, start + LONGEST_LINE - 2)));
      return (start > 0 ? "…" : "") + part + (start + part.length() < line.length() ? "…" : "");
    }

    private int commonStart() {
      int shortest = Math.min(before.length(), after.length());
      int common = 0;
      while (common < shortest && before.charAt(common) == after.charAt(common)) {
        common++;
      }
      return common;
    }

    private int commonEnd() {
      int most = Math.min(before.length(), after.length()) - commonStart();
      int common = 0;
      while (common < most
          && before.charAt(before.length() - 1 - common)
              == after.charAt(after.length() - 1 - common)) {
        common++;
      }
      return common;
    }
  }
}
