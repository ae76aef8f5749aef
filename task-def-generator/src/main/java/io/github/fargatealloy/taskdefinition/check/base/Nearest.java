package io.github.fargatealloy.taskdefinition.check.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely stands for. */
public final class Nearest {
  private static final int SHORTEST_PART = 3;

  private Nearest() {}

  /** Empty when nothing is near; case does not count, and ties go to the first candidate. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int farthest = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(word.length() - candidate.length()) <= farthest)
        .filter(candidate -> distance(word, candidate) <= farthest)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .or(() -> candidates.stream().filter(candidate -> isPart(word, candidate)).findFirst());
  }

  private static boolean isPart(String word, String candidate) {
    return word.length() >= SHORTEST_PART
        && candidate.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Letters to add, drop or change; two neighbours swapped count as one. */
  private static int distance(String word, String candidate) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
