package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text of one file.
 *
 * @param file path as the user spells it
 */
public record SourceText(String file, String text, List<Integer> lineStarts) {

  public static SourceText of(String file, String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnds = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (lineEnds) {
        starts.add(i + 1);
      }
    }
    return new SourceText(file, text, List.copyOf(starts));
  }

  /** The place of a UTF-16 offset. */
  public Location at(int offset) {
    int found = Collections.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(file, line + 1, offset - lineStarts.get(line) + 1);
  }

  /**
   * The offset of a place that the YAML parser names.
   *
   * @param line counted from 0
   * @param codePoint counted from 0 within the line
   */
  int offset(int line, int codePoint) {
    if (line >= lineStarts.size()) {
      return text.length();
    }
    int start = lineStarts.get(line);
    int end = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) : text.length();
    return text.offsetByCodePoints(start, Math.min(codePoint, text.codePointCount(start, end)));
  }
}
