package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.Availability;
import io.github.fargatealloy.alloy.catalog.Maturity;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import java.util.Optional;

/** The Alloy that a text is checked for: what exists, and what its flags allow. */
record TargetAlloy(AlloyCatalog catalog, CheckOptions options) {

  TargetAlloy {
    if (options.alloyVersion().isPresent()) {
      catalog.requireCovered(options.alloyVersion().get());
    }
  }

  boolean allows(StabilityLevel level) {
    return level.isAtLeast(options.stability());
  }

  /** Empty when this version does not have it. */
  Optional<Maturity> maturity(Availability availability) {
    return options.alloyVersion().isPresent()
        ? availability.in(options.alloyVersion().get())
        : availability.newest();
  }

  /** How messages call it. */
  String name() {
    return options.alloyVersion().isPresent()
        ? "Alloy " + options.alloyVersion().get()
        : "the newest Alloy";
  }
}
