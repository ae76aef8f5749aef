package io.github.fargatealloy.alloy.catalog;

import java.util.Optional;

/**
 * How a release carries a component: at a stability level, or as a community component, which has
 * none and needs {@code --feature.community-components.enabled}.
 */
public enum Maturity {
  EXPERIMENTAL('e', StabilityLevel.EXPERIMENTAL),
  PUBLIC_PREVIEW('p', StabilityLevel.PUBLIC_PREVIEW),
  GENERALLY_AVAILABLE('g', StabilityLevel.GENERALLY_AVAILABLE),
  COMMUNITY('c', null);

  private final char letter;
  private final StabilityLevel level;

  Maturity(char letter, StabilityLevel level) {
    this.letter = letter;
    this.level = level;
  }

  /** Empty for a community component. */
  public Optional<StabilityLevel> level() {
    return Optional.ofNullable(level);
  }

  char letter() {
    return letter;
  }

  static Maturity of(char letter) {
    for (Maturity maturity : values()) {
      if (maturity.letter == letter) {
        return maturity;
      }
    }
    throw new IllegalStateException("no maturity is written as '" + letter + "'");
  }
}
