package io.github.fargatealloy.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file as the user spells its path, printed so that terminals make it clickable.
 *
 * @param file path as the user gave it, never made absolute
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1 in UTF-16 units; 0 when the line as a whole is meant
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    Objects.requireNonNull(file, "file");
  }

  /** The file as a whole: it is missing, empty or unreadable. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
