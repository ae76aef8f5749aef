package io.github.fargatealloy.alloy.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code --stability.level} allows, least stable first.
 *
 * @see <a href="https://grafana.com/docs/alloy/latest/reference/cli/run/">alloy run</a>
 */
public enum StabilityLevel {
  EXPERIMENTAL("experimental"),
  PUBLIC_PREVIEW("public-preview"),
  GENERALLY_AVAILABLE("generally-available");

  private final String spelling;

  StabilityLevel(String spelling) {
    this.spelling = spelling;
  }

  /** The level of this spelling, empty when Alloy knows no such level. */
  public static Optional<StabilityLevel> of(String spelling) {
    for (StabilityLevel level : values()) {
      if (level.spelling.equals(spelling)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Every spelling that Alloy takes, least stable first. */
  public static List<String> spellings() {
    return Arrays.stream(values()).map(StabilityLevel::toString).toList();
  }

  /** Whether a feature of this level may be used where {@code minimum} is asked for. */
  public boolean isAtLeast(StabilityLevel minimum) {
    return compareTo(minimum) >= 0;
  }

  /** As Alloy spells it. */
  @Override
  public String toString() {
    return spelling;
  }
}
