package io.github.fargatealloy.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely stands for. */
public final class Nearest {
  private static final int SHORTEST_PART = 3;

  /** Longer words are no slips, and comparing them costs the product of their lengths. */
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * Empty when nothing is near. Case does not count, and neither does whether words are joined by
   * hyphens or underscores; ties go to the first candidate.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = normalised(word);
    Optional<String> best = Optional.empty();
    int fewest = Math.max(1, word.length() / 3) + 1;
    for (String candidate : candidates) {
      boolean comparable = Math.abs(candidate.length() - wanted.length()) < fewest;
      int distance = comparable ? distance(wanted, normalised(candidate)) : fewest;
      if (distance < fewest) {
        fewest = distance;
        best = Optional.of(candidate);
      }
    }
    return best.or(() -> containing(wanted, candidates));
  }

  private static Optional<String> containing(String wanted, Collection<String> candidates) {
    return wanted.length() < SHORTEST_PART
        ? Optional.empty()
        : candidates.stream()
            .filter(candidate -> normalised(candidate).contains(wanted))
            .findFirst();
  }

  private static String normalised(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Insertions, deletions, replacements and swaps of neighbours between two words. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
